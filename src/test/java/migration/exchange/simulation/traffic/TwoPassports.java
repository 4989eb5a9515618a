package migration.exchange.simulation.traffic;

import java.util.function.Consumer;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/** A visitor who comes in on a Russian passport and goes out on another one. Beside the year's control totals. */
final class TwoPassports {

    private static final String FIRST = "RUS";

    private final LiveMonth live;
    private final int point;

    TwoPassports(LiveMonth live, Checkpoints checkpoints) {
        this.live = live;
        point = checkpoints.of(LiveMonth.PASSPORTS_CHANGED_AT).number();
    }

    void travel(Consumer<Event> out) {
        long year = Period.day(live.entersOnOnePassport()).getYear() - 2000;
        long entity = EntityId.of(EntityId.DUAL, EntityId.cellOf(FIRST), year << 24);
        out.accept(new Event(live.entersOnOnePassport(), entity, Event.pack(point, true, false, 0)));
        out.accept(new Event(live.leavesOnTheOther(), entity, Event.pack(point, false, false, 1)));
    }
}
