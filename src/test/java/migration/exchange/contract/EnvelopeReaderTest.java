package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.HEAD;
import static migration.exchange.contract.CrossingsXml.TAIL;
import static migration.exchange.contract.CrossingsXml.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeReaderTest {

    private final EnvelopeReader reader = Contracts.CONTEXT.envelopes();

    @Test
    void readsWhatASubmissionSaysOfItself() {
        Envelope expected = new Envelope(
                CONTRACT, "BP-101", 7, Instant.parse("2026-09-01T06:00:00Z"), Instant.parse("2026-09-01T05:00:00Z"));
        assertThat(reader.peek(bytes(HEAD + TAIL), Set.of())).isEqualTo(opened(expected, 2));
        assertThat(reader.peek(bytes("\uFEFF" + HEAD), Set.of())).isEqualTo(opened(expected, 2));
        assertThat(reader.peek(bytes(HEAD.substring(HEAD.indexOf('\n') + 1)), Set.of()))
                .isEqualTo(opened(expected, 1));
    }

    @Test
    void readsOtherEncodingsWhereTheFeedMayUseThem() {
        Charset utf16 = StandardCharsets.UTF_16LE;
        byte[] bytes = ("\uFEFF" + HEAD.replace("UTF-8", "UTF-16")).getBytes(utf16);
        assertThat(reader.peek(bytes, Set.of(utf16)))
                .isInstanceOfSatisfying(
                        Opening.Of.class, of -> assertThat(of.encoding()).isEqualTo(utf16));
        assertThat(code(reader.peek(bytes, Set.of()))).isEqualTo("DOOR_ENCODING");
        byte[] latin = HEAD.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.peek(latin, Set.of(StandardCharsets.ISO_8859_1))).isInstanceOf(Opening.Of.class);
        assertThat(code(reader.peek(latin, Set.of()))).isEqualTo("DOOR_ENCODING");
        assertThat(code(reader.peek(
                        bytes("\uFEFF" + HEAD.replace("UTF-8", "ISO-8859-1")), Set.of(StandardCharsets.ISO_8859_1))))
                .isEqualTo("DOOR_ENCODING");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "sequence=\"7\" | - | DOOR_ENVELOPE 2:1 /submission/@sequence null",
                "sequence=\"7\" | sequence=\"x\" | DOOR_ENVELOPE 2:1 /submission/@sequence x",
                "sequence=\"7\" | sequence=\"7\" colour=\"red\" | DOOR_ENVELOPE 2:1 /submission/@colour colour",
                "feed=\"crossings\" | feed=\"refusals\" | DOOR_ENVELOPE 2:1 /submission/@feed refusals",
                "2026-09-01T10 | 2026-13-01T10 | DOOR_ENVELOPE 2:1 /submission/@created 2026-13-01T10:00:00+04:00",
                "<submission | <!DOCTYPE submission><submission | DOOR_DOCTYPE 2:1 / null",
                "<submission | <submisson | DOOR_ROOT 2:1 / submisson",
                "crossings:1 | crossings:9 | DOOR_VERSION 2:1 / 9",
                "<submission | submission | DOOR_NOT_XML 2:1 / null",
                "<?xml | PK<?xml | DOOR_NOT_XML 1:1 / null"
            },
            delimiter = '|')
    void saysWhatKeepsASubmissionOut(String good, String bad, String expected) {
        Opening opening = reader.peek(bytes(HEAD.replace(good, bad == null ? "" : bad) + TAIL), Set.of());
        var issue = ((Opening.Refused) opening).issue();
        assertThat(issue.code() + " " + issue.place().line() + ":"
                        + issue.place().column() + " " + issue.place().xpath() + " " + issue.value())
                .isEqualTo(expected);
    }

    @Test
    void anUnknownNamespaceNamesTheKnownOnes() {
        Opening opening = reader.peek(bytes("<html xmlns='http://www.w3.org/1999/xhtml'/>"), Set.of());
        var issue = ((Opening.Refused) opening).issue();
        assertThat(issue.code()).isEqualTo("DOOR_ROOT");
        assertThat(issue.expected()).contains(CONTRACT.namespace());
    }

    @Test
    void emptinessIsNamed() {
        assertThat(code(reader.peek(new byte[0], Set.of()))).isEqualTo("DOOR_EMPTY");
    }

    private static Opening opened(Envelope expected, int line) {
        return new Opening.Of(expected, StandardCharsets.UTF_8, new Place(line, 1, "/submission"), null);
    }

    private static String code(Opening opening) {
        return ((Opening.Refused) opening).issue().code();
    }
}
