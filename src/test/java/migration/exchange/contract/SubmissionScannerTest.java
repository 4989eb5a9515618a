package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTAINER;
import static migration.exchange.contract.CrossingsXml.HEAD;
import static migration.exchange.contract.CrossingsXml.ID;
import static migration.exchange.contract.CrossingsXml.TAIL;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import migration.exchange.contract.SubmissionScanner.Result;
import migration.exchange.contract.SubmissionScanner.Result.Damaged;
import migration.exchange.contract.SubmissionScanner.Result.Split;
import migration.exchange.envelope.Batch;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionScannerTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE"})
    void batchesAreSlicesOfWholeRecords(String name) throws IOException {
        Charset encoding = Charset.forName(name);
        String text = submission(crossing("A-1"), "<!-- -->", crossing("A-2"), crossing("A-3"))
                .replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"")
                .replaceAll("[ა-ჰ]", "\u00E9");
        byte[] bytes = text.getBytes(encoding);
        Split split = (Split) scan(bytes, encoding, CONTAINER, 2);
        assertThat(split.records()).isEqualTo(3);
        assertThat(split.batches())
                .extracting(
                        batch -> batch.id().firstPosition() + "+" + batch.id().count())
                .containsExactly("0+2", "2+1");
        Batch second = split.batches().get(1);
        assertThat(slice(bytes, second, encoding))
                .isEqualTo(crossing("A-3").strip().replaceAll("[ა-ჰ]", "\u00E9"));
        assertThat(second.line()).isEqualTo(6 + 38);
        assertThat(second.column()).isEqualTo(1);
        assertThat(new String(bytes, 0, second.headLength(), encoding)).endsWith("<records>");
        assertThat(second.tail()).isEqualTo("</records></submission>");
    }

    @Test
    void charactersBeyondTheBasicPlaneAndByteOrderMarksAreCounted() throws IOException {
        String text = "\uFEFF" + submission(crossing("A-1").replace("DEMIR", "𝔇𝔈𝔐"), "\r\n", crossing("A-2"));
        Split split = (Split) scan(bytes(text), StandardCharsets.UTF_8, CONTAINER, 1);
        for (Batch batch : split.batches()) {
            assertThat(slice(bytes(text), batch, StandardCharsets.UTF_8))
                    .startsWith("<crossing")
                    .endsWith("</crossing>");
        }
        assertThat(split.batches().get(1).line()).isEqualTo(6 + 20);
    }

    @Test
    void recordsMayBeEmptyOrStrange() throws IOException {
        Split split = (Split)
                scan(bytes(HEAD + "<crossing/><x>1</x><crossing />" + TAIL), StandardCharsets.UTF_8, CONTAINER, 1);
        assertThat(split.batches()).extracting(Batch::length).containsExactly(11, 8, 12);
    }

    @Test
    void aHeartbeatHasNoBatches() throws IOException {
        assertThat(scan(bytes(HEAD + TAIL), StandardCharsets.UTF_8, CONTAINER, 500))
                .isEqualTo(new Split(List.of(), 0));
        assertThat(scan(
                        bytes(HEAD.replace("<records>", "<records/>") + "</submission>"),
                        StandardCharsets.UTF_8,
                        CONTAINER,
                        500))
                .isEqualTo(new Split(List.of(), 0));
    }

    @Test
    void anAgencysOwnFormIsCutAlongItsContainer() throws IOException {
        String soap =
                "<s:E xmlns:s='urn:s'><s:B><r xmlns='urn:r'><t>2</t><cs><c>1</c><c>2</c></cs><more/></r></s:B></s:E>";
        Split split = (Split) scan(bytes(soap), StandardCharsets.UTF_8, List.of("E", "B", "r", "cs"), 500);
        assertThat(split.records()).isEqualTo(2);
        assertThat(split.batches().get(0).tail()).isEqualTo("</cs></r></s:B></s:E>");
    }

    @Test
    void anyCutAnywhereIsDamage() throws IOException {
        byte[] whole = bytes(submission(crossing("A-1")).stripTrailing());
        for (int length = 0; length < whole.length; length++) {
            Result result = scan(Arrays.copyOf(whole, length), StandardCharsets.UTF_8, CONTAINER, 500);
            assertThat(result).as("cut after %d bytes", length).isInstanceOf(Damaged.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<direction>1<, <direction>&<, NOT_WELL_FORMED, 7, 15",
        "</crossing>, , NOT_WELL_FORMED, 25, 9",
        "</submission>, </submission>x, NOT_WELL_FORMED, 26, 14",
        "<records>, <rekords><records>, XSD_ELEMENT_UNKNOWN, 5, 1",
        "<records>, <records a='1'>, XSD_ATTRIBUTE_UNKNOWN, 5, 1",
        "<records>, <records xmlns='urn:other'>, XSD_ELEMENT_UNKNOWN, 5, 1",
        "</records>, </records><records></records>, XSD_TOO_MANY, 25, 11",
        "</records>, </records><more/>, XSD_ELEMENT_UNKNOWN, 25, 11",
        "</records>, text</records>, XSD_OTHER, 24, 12"
    })
    void damageHasItsPlace(String good, String bad, String code, int line, int column) throws IOException {
        String text = submission(crossing("A-1")).replace(good, bad == null ? "" : bad);
        Damaged damaged = (Damaged) scan(bytes(text), StandardCharsets.UTF_8, CONTAINER, 500);
        assertThat(damaged.cause().code() + " " + damaged.cause().place().line() + ":"
                        + damaged.cause().place().column())
                .isEqualTo(code + " " + line + ":" + column);
    }

    @Test
    void bytesOfAnotherCodePageAreFoundWhereTheyStand() throws IOException {
        String text = submission(crossing("A-1"), crossing("A-2").replace("AYSE", "AY\u00DEE"));
        byte[] bytes = text.replaceAll("[ა-ჰ]", "x").getBytes(StandardCharsets.ISO_8859_1);
        Damaged damaged = (Damaged) scan(bytes, StandardCharsets.UTF_8, CONTAINER, 500);
        assertThat(damaged.cause().code()).isEqualTo("ENCODING_MOJIBAKE");
        assertThat(damaged.cause().place()).isEqualTo(new Place(6 + 19 + 6, 62, "/"));
    }

    @Test
    void aRecordOfMoreThanAMegabyteIsDamage() throws IOException {
        String large = crossing("A-2").replace("</crossing>", "<!--" + "x".repeat(1_048_000) + "-->\n</crossing>");
        assertThat(scan(bytes(submission(crossing("A-1"), large)), StandardCharsets.UTF_8, CONTAINER, 500))
                .isInstanceOfSatisfying(Damaged.class, damaged -> {
                    assertThat(damaged.cause().code()).isEqualTo("RECORD_TOO_LARGE");
                    assertThat(damaged.cause().place()).isEqualTo(new Place(25, 1, "/submission/records/crossing[2]"));
                });
        String fits = large.replaceFirst("x{1000}", "");
        assertThat(scan(bytes(submission(fits, fits, fits, fits)), StandardCharsets.UTF_8, CONTAINER, 500))
                .isInstanceOfSatisfying(
                        Split.class, split -> assertThat(split.batches()).hasSize(2));
    }

    private static Result scan(byte[] bytes, Charset encoding, List<String> container, int size) throws IOException {
        return SubmissionScanner.scan(new ByteArrayInputStream(bytes), encoding, container, ID, size);
    }

    private static String slice(byte[] bytes, Batch batch, Charset encoding) {
        return new String(bytes, (int) batch.offset(), batch.length(), encoding);
    }
}
