package migration.exchange.simulation.cases;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/** The versions of a case as they are sent: application, decision, what follows, and what befell it. */
final class History {

    private static final int MENDED = 600;

    private final Counted draw;
    private final CaseFeed feed;
    private final Period period;
    private final LiveMonth live;

    History(Counted draw, CaseFeed feed, Period period) {
        this.draw = draw;
        this.feed = feed;
        this.period = period;
        live = new LiveMonth(period);
    }

    /** All versions sent before the end of the backlog. */
    List<Sent> of(Case.Numbered one) {
        List<Sent> sent = new Telling(one).all();
        sent.removeIf(version -> version.sentAt() >= period.end());
        return sent;
    }

    private final class Telling {
        private final Case.Numbered numbered;
        private final Case one;
        private final String quirk;
        private final long applied;
        private final long decided;
        private final int deciding;
        private final List<Sent> sent = new ArrayList<>();

        Telling(Case.Numbered numbered) {
            this.numbered = numbered;
            one = numbered.self();
            Fault fault = numbered.fault();
            quirk = fault == null || fault.spoils() ? "" : fault.code();
            applied = Period.midnight(one.applied()) + feed.time(one, 1);
            decided = Period.midnight(one.decided()) + feed.time(one, 2);
            deciding = feed.isWrittenOnce() ? 1 : 2;
        }

        List<Sent> all() {
            if (!feed.isWrittenOnce()) {
                boolean outOfOrder = quirk.equals("OUT_OF_ORDER_VERSION");
                add(1, application(), outOfOrder ? decided + days(1, 5) : applied, null, false);
            }
            if (numbered.fault() != null && numbered.fault().spoils()) {
                spoilt(numbered.fault());
            } else {
                decision();
            }
            return sent;
        }

        private Case.Row application() {
            return feed.application(one, numbered.number());
        }

        private Case.Row decided() {
            return feed.decision(one, numbered.number());
        }

        private void spoilt(Fault fault) {
            Case.Row row = decided();
            feed.spoil(one, row, fault);
            add(deciding, row, decided, fault, false);
            if (draw.permille(one.entity(), Purpose.MENDED, 0, MENDED)) {
                add(deciding + 1, decided(), decided + days(3, 20), null, false);
            }
        }

        private void decision() {
            switch (quirk) {
                case "CORRECTION" -> corrected();
                case "CANCELLATION" -> {
                    add(deciding, decided(), decided, null, false);
                    add(deciding + 1, decided(), decided + days(1, 30), null, true);
                }
                case "LATE_1_30D" -> add(deciding, decided(), decided + days(1, 30), null, false);
                case "LATE_OVER_30D" -> add(deciding, decided(), decided + days(31, 400), null, false);
                case "", "OUT_OF_ORDER_VERSION" -> {
                    add(deciding, decided(), decided, null, false);
                    after();
                }
                default -> throw new IllegalStateException("no way to play " + quirk);
            }
        }

        private void corrected() {
            Case.Row row = decided();
            feed.alter(one, row);
            add(deciding, row, decided, null, false);
            add(deciding + 1, decided(), decided + days(1, 30), null, false);
        }

        private void after() {
            int version = deciding + 1;
            for (Case.Step step : feed.after(one, numbered.number())) {
                add(version, step.row(), Period.midnight(step.day()) + feed.time(one, version), null, false);
                version++;
            }
        }

        private long days(int from, int to) {
            return (long) Period.DAY * (from + draw.below(one.entity(), Purpose.SENT_LATER, 0, to - from + 1));
        }

        private void add(int version, Case.Row row, long at, Fault fault, boolean cancelled) {
            feed.version(row, version, cancelled);
            String verdict = fault == null ? "ACCEPTED" : fault.verdict();
            boolean kept = !cancelled && !verdict.equals("QUARANTINED");
            sent.add(new Sent(
                    numbered.number(),
                    one.person().entity(),
                    version,
                    cancelled,
                    live.entered(at),
                    row,
                    fault == null ? "" : fault.code(),
                    fault == null ? "" : fault.layer(),
                    verdict,
                    kept ? feed.content(row) : List.of()));
        }
    }
}
