package migration.exchange.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import migration.exchange.intake.OwnForms;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who may be real gets past. */
class PersonScreenTest {

    private static final Synthetic SYNTHETIC = SandboxPersons.load().marks();
    private static final String HEAD = "<submission sequence=\"01000000001\"><records>\n";
    private static final String PERSON = "  <crossing sourceId=\"A-1\"><person><surName>BERIDZE</surName>"
            + "<personNationalIdentification>%s</personNationalIdentification></person></crossing>\n";
    private static final String TAIL = "</records></submission>";

    private static PersonScreen.Seen look(String text) {
        return new PersonScreen(SYNTHETIC).look(text.getBytes(UTF_8), UTF_8, OwnForms.CONTRACT);
    }

    private static Issue refusal(String text) {
        Issue refusal = look(text).refusal();
        assertThat(refusal).as(text).isNotNull();
        // who is turned away is not quoted either
        assertThat(refusal.value()).isNull();
        return refusal;
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".xml") && file.toString().contains("/samples/valid/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What is published may be tried. */
    @ParameterizedTest
    @MethodSource("samples")
    void passesThePublishedSamples(Path sample) throws IOException {
        assertThat(look(Files.readString(sample)).refusal()).isNull();
    }

    @Test
    void countsRecords() {
        String two = PERSON.formatted("01912345678") + PERSON.formatted("65 9 1234 5678");
        assertThat(look(HEAD + two + TAIL)).isEqualTo(new PersonScreen.Seen(2, null));
    }

    @Test
    void turnsAPersonalNumberAwayWithItsPlace() {
        String text = HEAD + PERSON.formatted("01912345678") + PERSON.formatted("01001012345") + TAIL;
        assertThat(refusal(text))
                .extracting(Issue::code, Issue::place)
                .containsExactly(
                        "SANDBOX_PERSONAL_NUMBER",
                        new Place(3, 62, "/submission/records/crossing[2]/person/personNationalIdentification"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 001 012345",
                "number 01001012345, see card",
                "01912345678 or 01001012345",
                "<![CDATA[01001012345]]>",
                "&#48;1001012345"
            })
    void turnsAPersonalNumberAwayHoweverItIsWritten(String number) {
        assertThat(refusal(HEAD + PERSON.formatted(number) + TAIL).code()).isEqualTo("SANDBOX_PERSONAL_NUMBER");
    }

    @Test
    void looksIntoAttributesAndElementsThatNoContractKnows() {
        String attribute = "<crossing note=\"01001012345\"/>";
        assertThat(refusal(HEAD + attribute + TAIL).place().xpath()).isEqualTo("/submission/records/crossing[1]/@note");
        assertThat(refusal(HEAD + "<x><y>01001012345</y></x>" + TAIL).place().xpath())
                .isEqualTo("/submission/records/x[1]/y");
    }

    @Test
    void looksBehindDamage() {
        String head = HEAD.replace("01000000001", "1");
        String damaged = head + PERSON.formatted("01912345678") + "</wrong>\n  01001012345";
        assertThat(refusal(damaged).place()).isEqualTo(new Place(4, 3, "/"));
        assertThat(look(head + "</wrong> 01912345678").refusal()).isNull();
    }

    @Test
    void turnsADocumentAwayThatNobodyInvented() {
        String record = "<a><document><number>%s</number></document></a>";
        assertThat(look(HEAD + record.formatted("TEST77777") + TAIL).refusal()).isNull();
        assertThat(refusal(HEAD + record.formatted("12AB99999") + TAIL))
                .extracting(Issue::code, issue -> issue.place().xpath())
                .containsExactly("SANDBOX_DOCUMENT", "/submission/records/a[1]/document/number");
    }

    @Test
    void turnsANameAwayThatNothingMarksAsInvented() {
        assertThat(refusal(HEAD + "<a><surName>SMITH</surName></a>" + TAIL))
                .extracting(Issue::code, issue -> issue.place().xpath())
                .containsExactly("SANDBOX_UNMARKED", "/submission/records/a[1]");
        for (String marked :
                List.of("SMITH</surName><number>TEST1</number>", "SPECIMEN</surName>", "ნიმუში</surName>")) {
            assertThat(look(HEAD + "<a><surName>" + marked + "</a>" + TAIL).refusal())
                    .isNull();
        }
    }

    @Test
    void aNumberOfAnotherLengthIsNoPersonalNumber() {
        Synthetic none = new Synthetic(Set.of());
        assertThat(none.isDocument("U12345678")).isFalse();
        assertThat(look(HEAD + "<a>010010123456</a><b>0100101234</b>" + TAIL).refusal())
                .isNull();
    }
}
