package migration.exchange.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final String RULES = """
            - code: XSD_TYPE
              layer: SCHEMA
              severity: ERROR
              since: v1
              ka: {title: ფორმა, says: ასე, sentence: '{name} არის {value}.', mend: '{expected}'}
              en: {title: Form, says: So, sentence: '{name} is {value} at {place}.', mend: 'Write {expected}.'}
              bad: <a/>
            """;

    private final RuleCatalogue rules = read(RULES);

    @Test
    void sentencesSayWhatWasFound() {
        Issue issue = issue("2019-13-40", "xs:date", "/submission/records/crossing[18]/travelDocument/expirationDate");
        assertThat(rules.sentence(issue, "en")).isEqualTo("expirationDate is 2019-13-40 at 412:9.");
        assertThat(rules.sentence(issue, "ka")).isEqualTo("expirationDate არის 2019-13-40.");
        assertThat(rules.mend(issue, "en")).isEqualTo("Write xs:date.");
    }

    @Test
    void emptyAndLongAndTrickyValuesStayReadable() {
        assertThat(rules.sentence(issue("", "x", "/a/b[2]"), "en")).startsWith("b is empty at 412:9.");
        assertThat(rules.sentence(issue(null, "x", "/a/@b"), "ka")).isEqualTo("b ცარიელია.");
        RuleCatalogue codes = read(RULES.replace("{name} is {value} at", "The code {value} of {name} is strange at"));
        assertThat(codes.sentence(issue(" ", "x", "/a/b[2]"), "en")).isEqualTo("b is empty.");
        assertThat(rules.sentence(issue("y".repeat(300), "x", "/a"), "en"))
                .hasSizeLessThan(100)
                .contains("y…");
        assertThat(rules.sentence(issue("{expected} $1", "x", "/a"), "en")).startsWith("a is {expected} $1 at");
    }

    @Test
    void unknownCodesNameThemselves() {
        Issue unknown = new Issue("NEW_CODE", Severity.ERROR, Layer.RULE, Place.WHOLE, null, null, null);
        assertThat(rules.sentence(unknown, "en")).isEqualTo("NEW_CODE");
        assertThat(rules.mend(unknown, "en")).isEmpty();
    }

    @Test
    void filesInTheWrongFormAreRefused() {
        assertThatThrownBy(() -> read("code: X")).hasMessageContaining("first.yaml");
        assertThatThrownBy(() -> read(RULES.replace("layer: SCHEMA", "layer: CELLAR")))
                .hasMessageContaining("layer");
        assertThatThrownBy(() -> read(RULES.replace("  en:", "  de:"))).hasMessageContaining("XSD_TYPE: en is missing");
        assertThatThrownBy(() -> read(RULES + RULES)).hasMessageContaining("twice");
        assertThat(read("# nothing yet").all()).isEmpty();
    }

    private static RuleCatalogue read(String text) {
        return RuleCatalogue.read(Map.of("first.yaml", new StringReader(text)));
    }

    private static Issue issue(String value, String expected, String xpath) {
        return new Issue("XSD_TYPE", Severity.ERROR, Layer.SCHEMA, new Place(412, 9, xpath), value, expected, null);
    }
}
