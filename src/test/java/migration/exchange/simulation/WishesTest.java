package migration.exchange.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void flowsAreFilesSeparatedByCommas() {
        Wishes wishes = Wishes.of(new String[] {"--once", "--simulation.flows=a.csv,b/c.csv", "--server.port=8090"});
        assertThat(wishes.flows()).containsExactly(Path.of("a.csv"), Path.of("b/c.csv"));
        assertThat(wishes.rest()).containsExactly("--exchange.data=data-once", "--server.port=8090");
        assertThat(wishes.port()).isEqualTo(8090);
    }

    @Test
    void withoutAWishThePublishedFlowsComeBack() {
        assertThat(Wishes.of(new String[0]).flows()).isEmpty();
    }

    /** The same folder cannot hold a country that goes on and one that ends. */
    @Test
    void whatGoesOnLiveAndWhatEndsHaveFoldersOfTheirOwn() {
        assertThat(Wishes.of(new String[0]).data()).isEqualTo(Path.of("data"));
        assertThat(Wishes.of(new String[] {"--once"}).data()).isEqualTo(Path.of("data-once"));
        assertThat(Wishes.of(new String[] {"--once", "--live"}).data()).isEqualTo(Path.of("data"));
        assertThat(Wishes.of(new String[] {"--once", "--exchange.data=x"}).data())
                .isEqualTo(Path.of("x"));
        assertThat(Wishes.of(new String[] {"--once"}).play())
                .isNotEqualTo(Wishes.of(new String[0]).play());
    }
}
