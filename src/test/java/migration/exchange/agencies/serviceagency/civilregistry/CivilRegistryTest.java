package migration.exchange.agencies.serviceagency.civilregistry;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Act;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Parent;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Residence;
import migration.exchange.canonical.CivilAct;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilRegistryTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(CivilActs.CONTRACT.feed(), Instant.parse("2026-10-01T12:00:00Z"));

    private final CivilRegistryRules rules = new CivilRegistryRules(LISTS);
    private final CivilRegistryTranslator translator = new CivilRegistryTranslator(LISTS);

    @Test
    void findsNothingInGoodRecords() {
        assertFindings(act -> {});
        assertFindings(CivilRegistryTest::death);
        assertFindings(act -> act.setActType("ქორწინება"));
        assertFindings(act -> act.getPerson().setPersonBirthDate(null));
        assertFindings(act -> act.getPerson().setPersonBirthDate("2024-05"));
    }

    @Test
    void unknownKindIsTheOnlyFinding() {
        assertFindings(
                act -> act.setActType("ნათლობა"),
                new Finding("CODE_UNKNOWN_ACT", ERROR, CODE, "actType", "ნათლობა", null));
    }

    @Test
    void countriesAreNumbersHere() {
        assertFindings(
                act -> act.setActCountry("999"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "actCountry", "999", null));
        assertFindings(
                act -> act.getPerson().getPersonCitizenships().set(0, "810"),
                new Finding(
                        "CODE_RETIRED_COUNTRY", WARNING, CODE, "person/personCitizenship[1]", "810", "≤ 1992-08-29"));
    }

    /** ISO gave the number of Yugoslavia to Serbia and Montenegro. */
    @ParameterizedTest
    @CsvSource({"2003-07-22, YUG", "2003-07-23, SCG", "2006-09-25, SCG"})
    void aNumberThatIsGivenAgainStandsForWhomItWasOnTheDay(LocalDate day, String country) {
        Act act = good();
        act.setActDate(day);
        act.setActCountry("891");
        assertThat(translator.translate(act).country()).isEqualTo(country);
    }

    @Test
    void regions() {
        assertFindings(
                act -> act.getResidence().setRegion("კოლხეთი"),
                new Finding("CODE_UNKNOWN_REGION", ERROR, CODE, "residence/region", "კოლხეთი", null));
        assertFindings(act -> act.getResidence().setRegion(null));
    }

    @Test
    void aChildIsBornOnTheDayOfItsAct() {
        assertFindings(
                act -> act.setActDate(LocalDate.parse("2024-05-10")),
                new Finding("RULE_BIRTH_OF_OTHER_DAY", ERROR, RULE, "actDate", "2024-05-10", "2024-05-11"));
        assertFindings(
                act -> act.getPerson().setPersonBirthDate("2024-04"),
                new Finding("RULE_BIRTH_OF_OTHER_DAY", ERROR, RULE, "actDate", "2024-05-11", "2024-04"));
    }

    @Test
    void nobodyDiesBeforeBeingBorn() {
        assertFindings(
                act -> {
                    death(act);
                    act.setActDate(LocalDate.parse("1941-04-30"));
                },
                new Finding("RULE_DEATH_BEFORE_BIRTH", ERROR, RULE, "actDate", "1941-04-30", "≥ 1941-05-01"));
        assertFindings(act -> {
            death(act);
            act.setActDate(LocalDate.parse("1941-05-01"));
        });
    }

    @Test
    void nothingIsRegisteredBeforeItHappens() {
        assertFindings(
                act -> act.setRegistrationDate(LocalDate.parse("2024-05-10")),
                new Finding(
                        "RULE_REGISTERED_BEFORE_ACT", ERROR, RULE, "registrationDate", "2024-05-10", "≥ 2024-05-11"));
    }

    @ParameterizedTest
    @CsvSource({"2012-05-11, false", "2012-05-12, true", "2012, false", "2013, true"})
    void parentsAreTwelveAtLeast(String born, boolean tooYoung) {
        Act act = good();
        act.getParents().get(0).setBirthDate(born);
        Finding doubt =
                new Finding("RULE_PARENT_TOO_YOUNG", WARNING, RULE, "parent[1]/birthDate", born, "≤ 2012-05-11");
        assertThat(rules.judge(act, FACTS)).isEqualTo(tooYoung ? List.of(doubt) : List.of());
    }

    @Test
    void parentsHaveARoleAndADayThatExists() {
        assertFindings(
                act -> act.getParents().get(0).setRole("ბებია"),
                new Finding("CODE_UNKNOWN_PARENT_ROLE", ERROR, CODE, "parent[1]/role", "ბებია", null));
        assertFindings(
                act -> act.getParents().get(0).setBirthDate("1990-02-30"),
                new Finding("DATE_IMPOSSIBLE", ERROR, RULE, "parent[1]/birthDate", "1990-02-30", null));
    }

    @Test
    void whatSomeKindsOfActNeed() {
        assertFindings(
                act -> act.setActType("სახელის-შეცვლა"),
                new Finding("RULE_FORMER_NAME_MISSING", ERROR, RULE, "actType", "სახელის-შეცვლა", null));
        assertFindings(
                act -> {
                    act.setActType("მისამართი");
                    act.setResidence(null);
                },
                new Finding("RULE_RESIDENCE_MISSING", ERROR, RULE, "actType", "მისამართი", null));
    }

    @Test
    void translates() {
        CivilAct act = translator.translate(good());
        assertThat(act)
                .isEqualTo(new CivilAct(
                        act.person(),
                        "BIRTH",
                        LocalDate.parse("2024-05-11"),
                        LocalDate.parse("2024-05-15"),
                        "DEU",
                        "GE-TB",
                        "TUR"));
        assertThat(act.person().citizenships()).containsExactly("GEO");
        assertThat(act.person().former()).isNull();
    }

    @Test
    void tellsTheNameOfBefore() {
        Act act = good();
        act.setFormerName(name(" ნაძვიშვილი", "თეა"));
        assertThat(translator.translate(act).person().former())
                .isEqualTo(new migration.exchange.canonical.PersonName("ნაძვიშვილი", "თეა"));
    }

    private void assertFindings(Consumer<Act> change, Finding... expected) {
        Act act = good();
        change.accept(act);
        assertThat(rules.judge(act, FACTS)).containsExactly(expected);
    }

    private static void death(Act act) {
        act.setActType("გარდაცვალება");
        act.getPerson().setPersonBirthDate("1941-05");
        act.getParents().clear();
    }

    private static Act good() {
        Person person = new Person();
        person.setPersonNameGeorgian(name("წიფლოშვილი", "ლუკა"));
        person.setPersonSex("1");
        person.setPersonBirthDate("2024-05-11");
        person.getPersonCitizenships().add("268");
        person.setPersonNationalIdentification("01923456789");
        Parent mother = new Parent();
        mother.setRole("დედა");
        mother.setBirthDate("1994-03-08");
        mother.setCitizenship("792");
        Residence residence = new Residence();
        residence.setRegion("თბილისი");
        residence.setAddressText("თბილისი, იის ქუჩა 9");
        Act act = new Act();
        act.setSourceId("CR-2024-000001");
        act.setVersion(1);
        act.setActType("დაბადება");
        act.setActDate(LocalDate.parse("2024-05-11"));
        act.setRegistrationDate(LocalDate.parse("2024-05-15"));
        act.setPerson(person);
        act.getParents().add(mother);
        act.setActCountry("276");
        act.setResidence(residence);
        return act;
    }

    private static PersonName name(String surname, String given) {
        PersonName name = new PersonName();
        name.setSurName(surname);
        name.setGivenName(given);
        return name;
    }
}
