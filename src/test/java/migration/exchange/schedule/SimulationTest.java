package migration.exchange.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A few seeds at every build, as many as one likes with {@code -Psimulation -Dsimulation.seeds=100000}, and one told step
 * by step with {@code -Dsimulation.seed=4711}.
 */
class SimulationTest {

    private static final String ONE = "simulation.seed";

    @Test
    @DisabledIfSystemProperty(named = ONE, matches = ".*")
    void whateverHappensNothingIsLostAndNothingCountsTwice() throws Exception {
        long first = Long.getLong("simulation.first", 0);
        long seeds = Long.getLong("simulation.seeds", 40);
        int lanes = Integer.getInteger("simulation.lanes", 1);
        Simulation.Report report = Simulation.play(first, seeds, lanes);
        for (long seed : report.violations().stream().limit(3).toList()) {
            System.out.println(Simulation.tell(seed, Sabotage.NONE));
        }
        System.out.print(report);
        assertThat(report.seeds()).isEqualTo(seeds);
        assertThat(report.violations()).as("seeds with violations").isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = ONE, matches = "\\d+")
    void tellsOneSeed() throws Exception {
        Outcome outcome = Simulation.tell(Long.getLong(ONE), Sabotage.NONE);
        System.out.print(outcome);
        assertThat(outcome.violations()).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = ONE, matches = ".*")
    void aSeedIsPlayedToTheSameStepAgain() throws Exception {
        Simulation.hush();
        try (Lab one = new Lab(Sabotage.NONE);
                Lab other = new Lab(Sabotage.NONE)) {
            for (long seed = 500; seed < 505; seed++) {
                Trace first = one.play(seed, false).trace();
                Trace again = other.play(seed, true).trace();
                assertThat(again.steps()).isEqualTo(first.steps());
                assertThat(again.digest()).isEqualTo(first.digest());
            }
        }
    }
}
