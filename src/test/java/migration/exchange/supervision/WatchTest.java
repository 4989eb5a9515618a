package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the machine's time watching may take. */
class WatchTest {

    @ParameterizedTest
    @CsvSource({"PT0.1S, PT3S", "PT0.5S, PT5S", "PT2S, PT20S", "PT85S, PT30S"})
    void restsTenTimesAsLongAsALookTook(Duration took, Duration rest) {
        assertThat(Watch.rest(took)).isEqualTo(rest);
    }
}
