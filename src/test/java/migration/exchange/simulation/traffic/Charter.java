package migration.exchange.simulation.traffic;

import java.util.function.Consumer;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/** A chartered flight from Israel: all its passengers pass within minutes. They are beside the year's control totals. */
final class Charter {

    private static final String CITIZENS = "ISR";
    /** Behind all other visitors who are first seen in a year. */
    private static final long FIRST = 1L << 23;

    private final LiveMonth live;
    private final int point;
    private final long year;

    Charter(LiveMonth live, Checkpoints checkpoints) {
        this.live = live;
        point = checkpoints.of(LiveMonth.CHARTERED_TO).number();
        year = Period.day(live.chartered()).getYear();
    }

    void land(Consumer<Event> out) {
        for (int passenger = 0; passenger < LiveMonth.CHARTERED; passenger++) {
            long entity =
                    EntityId.of(EntityId.VISITOR, EntityId.cellOf(CITIZENS), (year - 2000) << 24 | FIRST | passenger);
            long instant = live.chartered() + (long) passenger * LiveMonth.CHARTERED_SECONDS / LiveMonth.CHARTERED;
            out.accept(new Event(instant, entity, Event.pack(point, true, false, 0)));
        }
    }
}
