package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;

/** What is sent of an event, and when, by what has befallen its record. What falls after the backlog is left out. */
final class Deliveries {

    /** A correction that comes years later. */
    static final String AFTER_YEARS = "CORRECTION_AFTER_YEARS";

    static final int FAR_FUTURE = 1_000_000;
    private static final int MENDED = 600;
    private static final int HOUR = 3600;

    private final Counted draw;
    private final long end;
    private final long years;

    Deliveries(Counted draw, Period period) {
        this.draw = draw;
        this.end = period.end();
        this.years = new LiveMonth(period).corrects();
    }

    /** The deliveries of one event in the order of their versions; none when it is never sent. */
    List<Delivery> of(Event event, Fault fault, int month, int index) {
        List<Delivery> sent = new Plan(event, month, index).of(fault);
        sent.removeIf(delivery -> delivery.sentAt() >= end);
        return sent;
    }

    private final class Plan {
        private final Event event;
        private final int month;
        private final int index;
        private final List<Delivery> sent = new ArrayList<>(2);

        Plan(Event event, int month, int index) {
            this.event = event;
            this.month = month;
            this.index = index;
        }

        List<Delivery> of(Fault fault) {
            if (fault.spoils()) {
                spoilt(fault);
                return sent;
            }
            switch (fault.code()) {
                case "DUPLICATE_SAME_BYTES" -> at(0, 1, Shape.TRUE).at(days(1, 3), 1, Shape.REPEATED);
                case "DUPLICATE_NEW_ID" -> at(0, 1, Shape.TRUE).at(doubled(), 1, Shape.DOUBLE);
                case "CORRECTION" -> corrected(days(1, 30));
                case AFTER_YEARS -> corrected(years);
                case "CANCELLATION" -> at(0, 1, Shape.TRUE).at(days(1, 30), 2, Shape.CANCELLED);
                case "OUT_OF_ORDER_VERSION" -> at(0, 2, Shape.TRUE).at(days(1, 5), 1, Shape.ALTERED);
                case "LATE_1_24H" -> at(HOUR + below(23 * HOUR), 1, Shape.TRUE);
                case "LATE_1_30D" -> at(someDays(), 1, Shape.TRUE);
                case "LATE_OVER_30D" -> at(days(31, 400), 1, Shape.TRUE);
                case "NEVER_SENT" -> {}
                default -> throw new IllegalStateException("no way to play " + fault.code());
            }
            return sent;
        }

        /** A correction that would come after the backlog has not been made yet. */
        private void corrected(long after) {
            boolean made = event.instant() + after < end;
            at(0, 1, made ? Shape.ALTERED : Shape.TRUE);
            if (made) {
                at(after, 2, Shape.TRUE);
            }
        }

        private void spoilt(Fault fault) {
            if (fault.code().equals("VERSION_SAME_OTHER_CONTENT")) {
                // not mended: a second version that is judged first would make the twin superseded
                at(0, 1, Shape.TRUE).at(0, 1, Shape.TWIN);
                return;
            }
            at(0, fault.code().equals("VERSION_FAR_FUTURE") ? FAR_FUTURE : 1, Shape.SPOILT);
            if (draw.permille(event.entity(), Purpose.MENDED, event.number(), MENDED)) {
                at(days(3, 20), 2, Shape.TRUE);
            }
        }

        private Plan at(long after, int version, Shape shape) {
            sent.add(new Delivery(event.instant() + after, month, index, sent.size(), version, shape));
            return this;
        }

        private long days(int from, int to) {
            int day = from + below(to - from + 1);
            return (long) day * Period.DAY + draw.below(event.entity(), Purpose.SENT_LATER, ~event.number(), HOUR);
        }

        /** 1 to 28 days, half of them below 5. */
        private long someDays() {
            int point = below(30);
            int day = 1 + point * point * point / 900;
            return days(day, day);
        }

        private int doubled() {
            return 5 + below(115);
        }

        private int below(int bound) {
            return draw.below(event.entity(), Purpose.SENT_LATER, event.number(), bound);
        }
    }
}
