package migration.exchange.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedleScanTest {

    private static final List<String> NUMBERS = List.of("01001012345", "u12345678");

    private static final List<String> WRITTEN = List.of("01001012345", "u12345678", "01 0 0101 2345");

    private static Set<Long> offsets(String text, Charset encoding) throws IOException {
        return new NeedleScan(NUMBERS, encoding).offsets(new ByteArrayInputStream(text.getBytes(encoding)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void findsWholeNumbersOnly(String name) throws IOException {
        Charset encoding = Charset.forName(name);
        long width = "0".getBytes(encoding).length;
        assertThat(offsets("01001012345", encoding)).containsExactly(0L);
        assertThat(offsets("<n>U12345678</n><n>u12345678</n>", encoding)).containsExactly(3 * width, 19 * width);
        assertThat(offsets("<n>01 0 0101 2345</n><n>01 001 012 345</n>", encoding))
                .containsExactly(3 * width, 24 * width);
        assertThat(offsets("<n>01 0 0101 23456</n><n>901 0 0101 2345</n><n>01 0 0101 234 </n>", encoding))
                .isEmpty();
        assertThat(offsets("<n>9U12345678</n><n>U123456789</n><n>U1234567</n>", encoding))
                .isEmpty();
    }

    /** Wherever a number lies across the pieces that are read: placed by a seeded generator. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void findsEachOfManyInALongText(String name) throws IOException {
        Charset encoding = Charset.forName(name);
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        Set<Long> expected = new TreeSet<>();
        while (text.length() < 2_000_000) {
            text.append("<p>x</p>".repeat(random.nextInt(3_000))).append('>');
            expected.add((long) text.toString().getBytes(encoding).length);
            text.append(WRITTEN.get(random.nextInt(3))).append('<');
        }
        assertThat(offsets(text.toString(), encoding)).isEqualTo(expected);
    }
}
