package migration.exchange.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    private static final String RECORD =
            "<c:crossing sourceId='a>\"b' xmlns:c = \"urn:x\"\n version=\"1\"><c:name>ბერიძე</c:name></c:crossing >";

    private static String of(String record, Charset encoding) {
        byte[] bytes = record.getBytes(encoding);
        byte[] placeholder = Placeholder.of(bytes, encoding);
        assertThat(placeholder).hasSameSizeAs(bytes);
        assertThat(Placeholder.of(placeholder, encoding)).as("a repeat").isEqualTo(placeholder);
        return new String(placeholder, encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void keepsNameNamespacesAndLengthAndNothingElse(String encoding) {
        assertThat(of(RECORD, Charset.forName(encoding))).matches("<c:crossing xmlns:c = \"urn:x\"> +</c:crossing>");
    }

    @Test
    void keepsAByteForEachByteOfOneByteEncodings() {
        assertThat(of("<a b=\"Müller\">Ö</a>", StandardCharsets.ISO_8859_1)).matches("<a> +</a>");
        assertThat(of("<row/>", StandardCharsets.UTF_8)).isEqualTo("<row/>");
        assertThat(of("<row name=\"x/y\"/>", StandardCharsets.UTF_8)).matches("<row +/>");
    }

    @Test
    void isNoStackOverflowOnALongStartTag() {
        String long1 = "<a b=\"" + "/x'".repeat(100_000) + "\" " + "c='1' ".repeat(10) + "/>";
        assertThat(of(long1, StandardCharsets.UTF_8)).startsWith("<a ").endsWith(" />");
    }

    @Test
    void refusesWhatIsNoElement() {
        assertThatThrownBy(() -> Placeholder.of("text".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
