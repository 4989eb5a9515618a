package migration.exchange.accounts.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PositionSetTest {

    @Test
    void isASetWhateverTheOrder() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            PositionSet set = new PositionSet();
            TreeSet<Integer> reference = new TreeSet<>();
            for (int i = 0; i < 200; i++) {
                int position = random.nextInt(100);
                assertThat(set.add(position)).isEqualTo(reference.add(position));
                set = PositionSet.of(set.bounds());
            }
        }
    }

    @Test
    void neighboursBecomeOneRange() {
        PositionSet set = new PositionSet();
        for (int position : List.of(5, 0, 2, 1, 4, 3)) {
            set.add(position);
        }
        set.add(9);

        assertThat(set.bounds()).containsExactly(0, 6, 9, 10);
    }
}
