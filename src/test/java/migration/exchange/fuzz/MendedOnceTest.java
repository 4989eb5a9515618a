package migration.exchange.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What mends and folds texts leaves alone what it has mended. 1,000 texts, or {@code -Dproperty.tries}. */
class MendedOnceTest {

    private static final int TRIES = Integer.getInteger("property.tries", 1_000);
    private static final int LONGEST = 40;

    /** Where the signs of names come from: ASCII, Latin-1 with its controls, Latin, Georgian, Mtavruli, marks. */
    private static final int[][] RANGES = {
        {0x20, 0x7F}, {0x80, 0x100}, {0x100, 0x250}, {0x10D0, 0x1100}, {0x1C90, 0x1CC0}, {0x300, 0x370}
    };

    @Test
    void twiceEqualsOnce() {
        for (long seed = 0; seed < TRIES; seed++) {
            byte[] text = text(new Random(seed)).getBytes(StandardCharsets.UTF_8);
            assertThatCode(() -> NamesTarget.take(text)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(LONGEST); length > 0; length--) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0]));
        }
        return text.toString();
    }
}
