package migration.exchange.agencies.statisticsoffice.census;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import migration.exchange.agencies.statisticsoffice.census.v1.CountedPerson;
import migration.exchange.canonical.CensusPerson;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Census.CONTRACT.feed(), Instant.parse("2025-06-30T06:00:00Z"));

    private final CensusRules rules = new CensusRules(LISTS);
    private final CensusTranslator translator = new CensusTranslator(LISTS);

    @Test
    void whatTablesCountByIsCoded() {
        assertFindings(p -> {});
        assertFindings(
                p -> p.setReferenceDate(LocalDate.parse("2024-11-15")),
                new Finding("CODE_UNKNOWN_CENSUS", ERROR, CODE, "referenceDate", "2024-11-15", null));
        assertFindings(
                p -> p.setRegion("GE-XX"), new Finding("CODE_UNKNOWN_REGION", ERROR, CODE, "region", "GE-XX", null));
        assertFindings(p -> p.setPersonSex("W"), new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "personSex", "W", null));
        assertFindings(
                p -> p.setPersonCitizenship("QQQ"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "personCitizenship", "QQQ", null));
    }

    /** Published figures have a total; a person who lived in it would be counted beside the regions. */
    @Test
    void nobodyLivesInTheTotalOfTheRegions() {
        assertFindings(p -> p.setRegion("_T"), new Finding("CODE_UNKNOWN_REGION", ERROR, CODE, "region", "_T", null));
    }

    @Test
    void someAgeIsStatedAndPossible() {
        assertFindings(p -> p.setPersonBirthDate(null));
        assertFindings(p -> p.setAge(null));
        assertFindings(
                p -> {
                    p.setPersonBirthDate(null);
                    p.setAge(null);
                },
                new Finding("RULE_AGE_NOT_STATED", ERROR, RULE, "age", null, null));
        assertFindings(
                p -> p.setPersonBirthDate(LocalDate.parse("2024-11-15")),
                new Finding("RULE_AGE_IMPOSSIBLE", ERROR, RULE, "personBirthDate", "2024-11-15", "0..125"));
        assertFindings(
                p -> p.setPersonBirthDate(LocalDate.parse("1898-11-14")),
                new Finding("RULE_AGE_IMPOSSIBLE", ERROR, RULE, "personBirthDate", "1898-11-14", "0..125"));
    }

    @Test
    void anotherAgeThanThatOfTheBirthDateIsDoubted() {
        assertFindings(p -> p.setAge(39), new Finding("RULE_AGE_BIRTHDATE", WARNING, RULE, "age", "39", "40"));
        assertFindings(
                p -> p.setPersonBirthDate(LocalDate.parse("1984-11-15")),
                new Finding("RULE_AGE_BIRTHDATE", WARNING, RULE, "age", "40", "39"));
        assertFindings(p -> p.setPersonBirthDate(LocalDate.parse("1984-11-14")));
    }

    @Test
    void aCitizenshipThatIsNotStatedIsDoubted() {
        assertFindings(
                p -> p.setPersonCitizenship(null),
                new Finding("RULE_CITIZENSHIP_NOT_STATED", WARNING, RULE, "personCitizenship", null, null));
        assertFindings(
                p -> p.setPersonCitizenship("XXX"),
                new Finding("RULE_CITIZENSHIP_NOT_STATED", WARNING, RULE, "personCitizenship", "XXX", null));
        assertFindings(p -> p.setPersonCitizenship("XXA"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-14,,Y0T4",
        "2019-11-15,,Y0T4",
        "2019-11-14,,Y5T9",
        "1939-11-15,,Y80T84",
        "1939-11-14,,Y_GE85",
        ",84,Y80T84",
        ",101,Y_GE85",
        "1984-03-11,17,Y40T44"
    })
    void theAgeGoesOnAsItsGroupByTheBirthDateFirst(LocalDate born, Integer age, String group) {
        CountedPerson person = person();
        person.setPersonBirthDate(born);
        person.setAge(age);

        assertThat(translator.translate(person).age()).isEqualTo(group);
    }

    @Test
    void onlyWhatIsCountedGoesOn() {
        CensusPerson counted = translator.translate(person());

        assertThat(counted).isEqualTo(new CensusPerson("2024-11-14", "GE-TB", "F", "Y40T44", "GEO"));
        assertThat(counted.person()).as("an identity").isNull();
        assertThat(counted.toString()).doesNotContain("1984").doesNotContain("C24-");
    }

    @Test
    void citizenshipsAreThoseOfThePlatform() {
        CountedPerson person = person();
        person.setPersonCitizenship("XXA");
        assertThat(translator.translate(person).citizenship()).isEqualTo("STLS");
        person.setPersonCitizenship(null);
        assertThat(translator.translate(person).citizenship()).isEqualTo("UNK");
    }

    private void assertFindings(Consumer<CountedPerson> change, Finding... expected) {
        CountedPerson person = person();
        change.accept(person);
        assertThat(rules.judge(person, FACTS)).containsExactly(expected);
    }

    private static CountedPerson person() {
        CountedPerson person = new CountedPerson();
        person.setSourceId("C24-1");
        person.setVersion(1);
        person.setReferenceDate(LocalDate.parse("2024-11-14"));
        person.setRegion("GE-TB");
        person.setPersonSex("F");
        person.setPersonBirthDate(LocalDate.parse("1984-03-11"));
        person.setAge(40);
        person.setPersonCitizenship("GEO");
        return person;
    }
}
