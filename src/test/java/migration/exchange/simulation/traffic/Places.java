package migration.exchange.simulation.traffic;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Controls;

/** Where people of a citizenship cross the border in a month. */
final class Places {

    private final Counted draw;
    private final Controls controls;
    private final Checkpoints checkpoints;
    private final Map<String, Map<YearMonth, Shares<String>>> points = new ConcurrentHashMap<>();

    Places(Counted draw, Controls controls, Checkpoints checkpoints) {
        this.draw = draw;
        this.controls = controls;
        this.checkpoints = checkpoints;
    }

    Checkpoint point(String citizenship, long entity, long count, YearMonth month) {
        return checkpoints.of(open(citizenship, month).pick(draw, entity, Purpose.CHECKPOINT, count));
    }

    /** Shares of the checkpoints that are open in a month. */
    Shares<String> open(String citizenship, YearMonth month) {
        return points.computeIfAbsent(citizenship, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(month, any -> controls.checkpoints(citizenship, month));
    }
}
