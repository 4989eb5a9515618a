package migration.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.contract.MigrationContext;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.Test;

/** Patterns are for engineers: sentences say what a contract says of its type. */
class TypeFormsTest {

    private static final MigrationContext CONTRACTS = MigrationContext.onDemand();
    private static final RuleCatalogue RULES = RuleShelf.with(CONTRACTS, RuleShelf.load());
    private static final int LONGEST = 100;

    private static Issue issue(String value, String expected) {
        Place place = new Place(1, 1, "/submission/records/crossing[1]/person/personBirthDate");
        return new Issue("XSD_TYPE", Severity.ERROR, Layer.SCHEMA, place, value, expected, null);
    }

    @Test
    void aPatternIsSaidInTheWordsOfTheContract() {
        Issue birth = issue("2019-13-40", "xs:string, [12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

        assertThat(RULES.sentence(birth, "en"))
                .isEqualTo("personBirthDate is 2019-13-40; expected: a day, a month or a year: YYYY-MM-DD, YYYY-MM or"
                        + " YYYY.");
        assertThat(RULES.mend(birth, "en"))
                .isEqualTo("Write personBirthDate like this: a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY.");
        assertThat(RULES.sentence(birth, "ka")).contains("დღე, თვე ან წელი: YYYY-MM-DD, YYYY-MM ან YYYY.");
    }

    @Test
    void daysAndTimesShowTheirForm() {
        assertThat(RULES.mend(issue("31.12.2029", "xs:date, YYYY-MM-DD"), "en")).contains("YYYY-MM-DD");
        assertThat(RULES.mend(issue("noon", "xs:dateTime, YYYY-MM-DDThh:mm:ss+hh:mm"), "en"))
                .contains("YYYY-MM-DDThh:mm:ss+hh:mm");
    }

    @Test
    void whatNoContractSaysStandsAsItIs() {
        assertThat(RULES.sentence(issue("x", "a fine day"), "en")).endsWith("expected: a fine day.");
    }

    @Test
    void wordsAreShortAndInBothLanguages() {
        assertThat(TypeForms.of(CONTRACTS)).hasSizeGreaterThan(15).allSatisfy((form, words) -> {
            assertThat(words).containsOnlyKeys("ka", "en");
            assertThat(words.values())
                    .allSatisfy(one ->
                            assertThat(one).hasSizeLessThanOrEqualTo(LONGEST).doesNotEndWith("."));
        });
    }
}
