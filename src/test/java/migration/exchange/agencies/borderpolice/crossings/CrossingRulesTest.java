package migration.exchange.agencies.borderpolice.crossings;

import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.FACTS;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.LISTS;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.but;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.good;
import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;

class CrossingRulesTest {

    private final CrossingRules rules = new CrossingRules(LISTS);

    @Test
    void findsNothingInAGoodRecord() {
        assertThat(rules.judge(good(), FACTS)).isEmpty();
    }

    @Test
    void unknownCheckpointIsTheOnlyFinding() {
        assertFinding(
                c -> c.setCheckpoint("BP-999"),
                new Finding("CODE_UNKNOWN_CHECKPOINT", ERROR, CODE, "checkpoint", "BP-999", null));
    }

    @Test
    void unknownCodesOfSmallLists() {
        assertFinding(
                c -> c.setDirection("3"), new Finding("CODE_UNKNOWN_DIRECTION", ERROR, CODE, "direction", "3", null));
        assertFinding(
                c -> c.setTravelMode("FOOT"),
                new Finding("CODE_UNKNOWN_MODE", ERROR, CODE, "travelMode", "FOOT", null));
        assertFinding(
                c -> c.setPurpose("FUN"), new Finding("CODE_UNKNOWN_PURPOSE", ERROR, CODE, "purpose", "FUN", null));
        assertFinding(
                c -> c.getPerson().setPersonSex("1"),
                new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "person/personSex", "1", null));
        assertFinding(
                c -> c.getTravelDocument().setCategory("Q"),
                new Finding("CODE_UNKNOWN_DOCUMENT", ERROR, CODE, "travelDocument/category", "Q", null));
    }

    @Test
    void purposeMayBeMissing() {
        assertThat(rules.judge(but(c -> c.setPurpose(null)), FACTS)).isEmpty();
    }

    @Test
    void retiredCountryGoesWithAWarning() {
        for (String code : List.of("SUN", "YUG", "ROM", "ZAR")) {
            List<Finding> found = rules.judge(but(c -> setCitizenship(c, code)), FACTS);
            assertThat(found).hasSize(1).first().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("CODE_RETIRED_COUNTRY");
                assertThat(finding.severity()).isEqualTo(WARNING);
                assertThat(finding.path()).isEqualTo("person/personCitizenship[1]");
                assertThat(finding.value()).isEqualTo(code);
            });
        }
    }

    @Test
    void unknownCountryDoesNotPass() {
        assertFinding(
                c -> setCitizenship(c, "ZZZ"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "person/personCitizenship[1]", "ZZZ", null));
        assertFinding(
                c -> c.getTravelDocument().setIssuerCountry("XX1"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "travelDocument/issuerCountry", "XX1", null));
    }

    @Test
    void aCountryOfBirthIsJudgedOnTheDayOfBirth() {
        assertThat(rules.judge(but(c -> c.getPerson().setPersonBirthCountry("SUN")), FACTS))
                .isEmpty();
        assertFinding(
                c -> {
                    c.getPerson().setPersonBirthDate("1999-01-01");
                    c.getPerson().setPersonBirthCountry("SUN");
                },
                new Finding("CODE_RETIRED_COUNTRY", WARNING, CODE, "person/personBirthCountry", "SUN", "≤ 1992-08-29"));
    }

    @Test
    void timeAfterReceiptIsTheOnlyFinding() {
        assertFinding(
                c -> c.setTimestamp(OffsetDateTime.parse("2124-06-01T16:00:01+04:00")),
                new Finding(
                        "RULE_TIME_IN_FUTURE",
                        ERROR,
                        RULE,
                        "timestamp",
                        "2124-06-01T16:00:01+04:00",
                        "≤ 2024-06-01T12:00:00Z"));
        assertThat(rules.judge(
                        but(c -> {
                            c.setTimestamp(OffsetDateTime.parse("2024-06-01T16:00:00+04:00"));
                            c.getTravelDocument().setExpirationDate(null);
                        }),
                        FACTS))
                .as("the very instant of receipt")
                .isEmpty();
    }

    @Test
    void birthAfterCrossing() {
        assertFinding(
                c -> c.getPerson().setPersonBirthDate("2024-06"),
                new Finding(
                        "RULE_BIRTH_AFTER_CROSSING", ERROR, RULE, "person/personBirthDate", "2024-06", "≤ 2024-05-31"));
        assertThat(rules.judge(but(c -> c.getPerson().setPersonBirthDate("2024")), FACTS))
                .as("somewhere in the year of the crossing")
                .isEmpty();
    }

    @Test
    void ageOver120() {
        assertFinding(
                c -> c.getPerson().setPersonBirthDate("1903-12-31"),
                new Finding("RULE_AGE_OVER_120", WARNING, RULE, "person/personBirthDate", "1903-12-31", "≥ 1904"));
        assertThat(rules.judge(but(c -> c.getPerson().setPersonBirthDate("1904")), FACTS))
                .isEmpty();
    }

    @Test
    void impossibleBirthDateIsTheOnlyFinding() {
        assertFinding(
                c -> c.getPerson().setPersonBirthDate("1899-02-30"),
                new Finding("DATE_IMPOSSIBLE", ERROR, RULE, "person/personBirthDate", "1899-02-30", null));
        assertThat(rules.judge(but(c -> c.getPerson().setPersonBirthDate("1980-02-29")), FACTS))
                .isEmpty();
    }

    @Test
    void expiredDocument() {
        assertFinding(
                c -> c.getTravelDocument().setExpirationDate(LocalDate.parse("2024-05-30")),
                new Finding(
                        "RULE_DOC_EXPIRED",
                        WARNING,
                        RULE,
                        "travelDocument/expirationDate",
                        "2024-05-30",
                        "≥ 2024-05-31"));
    }

    @Test
    void wrongCheckDigit() {
        assertFinding(
                c -> c.getTravelDocument().setNumberCheckDigit("7"),
                new Finding("RULE_MRZ_CHECK_DIGIT", WARNING, RULE, "travelDocument/numberCheckDigit", "7", "6"));
        assertThat(rules.judge(but(c -> c.getTravelDocument().setNumberCheckDigit(null)), FACTS))
                .isEmpty();
    }

    @Test
    void modeThatTheCheckpointDoesNotHave() {
        assertFinding(
                c -> c.setTravelMode("AIR"),
                new Finding("RULE_MODE_CHECKPOINT", WARNING, RULE, "travelMode", "AIR", "ROAD"));
        assertThat(rules.judge(
                        but(c -> {
                            c.setCheckpoint("BP-103");
                            c.setTravelMode("RAIL");
                        }),
                        FACTS))
                .as("Kartsakhi has road and rail")
                .isEmpty();
    }

    @Test
    void occupiedPointIsACaseWhateverTheMode() {
        assertFinding(
                c -> {
                    c.setCheckpoint("BP-902");
                    c.setTravelMode("AIR");
                },
                new Finding("RULE_OCCUPIED_POINT", WARNING, RULE, "checkpoint", "BP-902", null));
    }

    @Test
    void twoFaultsAreTwoFindings() {
        List<Finding> found = rules.judge(
                but(c -> {
                    c.setDirection("9");
                    c.getTravelDocument().setNumberCheckDigit("0");
                }),
                FACTS);
        assertThat(found)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("CODE_UNKNOWN_DIRECTION", "RULE_MRZ_CHECK_DIGIT");
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertThat(rules.judge(
                        but(c -> {
                            c.setCancelled(true);
                            c.setCheckpoint("BP-999");
                        }),
                        FACTS))
                .isEmpty();
    }

    private void assertFinding(Consumer<Crossing> change, Finding expected) {
        assertThat(rules.judge(but(change), FACTS)).containsExactly(expected);
    }

    private static void setCitizenship(Crossing crossing, String code) {
        crossing.getPerson().getPersonCitizenships().set(0, code);
    }
}
