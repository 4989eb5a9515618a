package migration.exchange.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that notices nothing proves nothing: every mistake that is planted is convicted. */
class SabotageIT {

    /** A change of the steps moves what a seed leads to; then another one convicts. */
    private static final long OTHERS = 1_000;

    @ParameterizedTest
    @EnumSource
    void isConvicted(Sabotages sabotage) throws Exception {
        Simulation.hush();
        try (Lab lab = new Lab(sabotage.sabotage)) {
            Outcome outcome = lab.play(sabotage.seed, false);
            for (long seed = 0; outcome.isClean() && seed < OTHERS; seed++) {
                outcome = lab.play(seed, false);
            }
            assertThat(outcome.violations()).as("what was seen").isNotEmpty();
            System.out.printf(
                    "%-40s seed %4d  %s%n",
                    sabotage, outcome.seed(), outcome.violations().get(0));
        }
    }
}
