package migration.exchange.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void roundsHalvesUp() {
        assertThat(Apportionment.scaled(69_063, 1000)).isEqualTo(69);
        assertThat(Apportionment.scaled(1499, 1000)).isEqualTo(1);
        assertThat(Apportionment.scaled(1500, 1000)).isEqualTo(2);
    }

    @Test
    void splitsSoThatPartsAddUp() {
        assertThat(Apportionment.split(10, new long[] {333, 333, 334})).containsExactly(3, 3, 4);
        assertThat(Apportionment.split(69, new long[] {42_754, 26_309})).containsExactly(43, 26);
        for (int total = 0; total < 50; total++) {
            int[] parts = Apportionment.split(total, new long[] {7, 1, 0, 13, 13});
            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            assertThat(parts[2]).isZero();
        }
    }

    @Test
    void givesTiesToTheEarlierOfEqualParts() {
        assertThat(Apportionment.split(1, new long[] {1, 1})).containsExactly(1, 0);
    }
}
