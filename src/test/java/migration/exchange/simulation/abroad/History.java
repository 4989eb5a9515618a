package migration.exchange.simulation.abroad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.plan.Period;

/** The versions of a registration as they are sent: registration, move, end, and what befell it. */
final class History {

    private static final int MENDED = 600;
    private static final int MOVED = 250;
    private static final int SHORTEST_STAY = 180;
    private static final int LONGEST_STAY = 5_000;
    private static final int OFFICE_OPENS = 9 * 3600;
    private static final int OFFICE_HOURS = 9 * 3600;

    private final Counted draw;
    private final Forms forms;
    private final Period period;

    History(Counted draw, Forms forms, Period period) {
        this.draw = draw;
        this.forms = forms;
        this.period = period;
    }

    /**
     * All versions sent before the end of the backlog, those of a second registration too.
     *
     * @param fault what befell it, null when nothing did
     */
    List<Sent> of(Registered one, String sourceId, Fault fault) {
        List<Sent> sent = new Telling(one, sourceId).all(fault);
        sent.removeIf(version -> version.sentAt() >= period.end());
        return sent;
    }

    /** When the end of a registration is known that nobody is told of; the end of the backlog when it has not come. */
    long end(Registered one) {
        return Math.min(period.end(), at(one, lastDay(one), 2));
    }

    private LocalDate lastDay(Registered one) {
        int stay = SHORTEST_STAY + draw.below(one.entity(), Purpose.DEREGISTERED, 0, LONGEST_STAY - SHORTEST_STAY);
        return one.day().plusDays(stay);
    }

    private long at(Registered one, LocalDate day, int step) {
        return Period.midnight(day) + OFFICE_OPENS + draw.below(one.entity(), Purpose.SECOND, step, OFFICE_HOURS);
    }

    private final class Telling {
        private final Registered one;
        private final String sourceId;
        private final LocalDate moveDay;
        private final boolean moves;
        private final List<Sent> sent = new ArrayList<>();

        Telling(Registered one, String sourceId) {
            this.one = one;
            this.sourceId = sourceId;
            moveDay = one.day().plusDays(60 + draw.below(one.entity(), Purpose.MOVED, 0, 900));
            moves = draw.permille(one.entity(), Purpose.MOVED, 1, MOVED) && moveDay.isBefore(lastDay(one));
        }

        List<Sent> all(Fault fault) {
            Form form = forms.registration(one, sourceId);
            if (fault == null) {
                add(form, one.day(), 0, null);
                moved();
                ended();
                return sent;
            }
            if (fault.spoils()) {
                forms.spoil(one, form, fault);
                add(form, one.day(), 0, fault);
                mended();
                return sent;
            }
            odd(form, fault.code());
            return sent;
        }

        private void odd(Form form, String quirk) {
            switch (quirk) {
                case "CORRECTION" -> {
                    forms.alter(one, form);
                    add(form, one.day(), 0, null);
                    add(form(2, false), one.day().plusDays(days(1, 30)), 1, null);
                }
                case "DUPLICATE_NEW_ID" -> {
                    add(form, one.day(), 0, null);
                    second();
                }
                case "NEVER_SENT" -> {
                    add(form, one.day(), 0, null);
                    moved();
                }
                default -> throw new IllegalStateException("no way to play " + quirk);
            }
        }

        /** Registered once more at another post of the country, under a number of its own. */
        private void second() {
            Form form = forms.registration(one, sourceId + "-2");
            form.registered = one.day().plusDays(days(1, 30));
            forms.settle(one, form, 1);
            add(form, form.registered, 1, null);
        }

        private void mended() {
            if (draw.permille(one.entity(), Purpose.MENDED, 0, MENDED)) {
                add(form(2, false), one.day().plusDays(days(3, 20)), 1, null);
            }
        }

        private void moved() {
            if (moves) {
                add(form(2, true), moveDay, 1, null);
            }
        }

        private void ended() {
            Form form = form(moves ? 3 : 2, moves);
            form.ended = lastDay(one);
            add(form, form.ended, 2, null);
        }

        private Form form(int version, boolean moved) {
            Form form = forms.registration(one, sourceId);
            form.version = version;
            if (moved) {
                form.changed = moveDay;
                forms.settle(one, form, 1);
            }
            return form;
        }

        private int days(int from, int to) {
            return from + draw.below(one.entity(), Purpose.SENT_LATER, 0, to - from + 1);
        }

        private void add(Form form, LocalDate day, int step, Fault fault) {
            sent.add(new Sent(form, one.person().entity(), at(one, day, step), fault));
        }
    }
}
