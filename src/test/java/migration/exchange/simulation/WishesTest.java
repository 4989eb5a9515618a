package migration.exchange.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void flowsAreFilesSeparatedByCommas() {
        Wishes wishes = Wishes.of(new String[] {"--once", "--simulation.flows=a.csv,b/c.csv", "--server.port=8090"});
        assertThat(wishes.flows()).containsExactly(Path.of("a.csv"), Path.of("b/c.csv"));
        assertThat(wishes.rest()).containsExactly("--server.port=8090");
        assertThat(wishes.port()).isEqualTo(8090);
    }

    @Test
    void withoutAWishThePublishedFlowsComeBack() {
        assertThat(Wishes.of(new String[0]).flows()).isEmpty();
    }
}
