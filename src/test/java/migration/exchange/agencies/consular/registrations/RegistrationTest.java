package migration.exchange.agencies.consular.registrations;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import migration.exchange.agencies.consular.registrations.v1.Deregistration;
import migration.exchange.agencies.consular.registrations.v1.Registration;
import migration.exchange.canonical.ConsularRegistration;
import migration.exchange.canonical.PersonName;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final String NUMBER = "citizen/personNationalIdentification";
    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Registrations.CONTRACT.feed(), Instant.parse("2024-06-01T12:00:00Z"));

    private final RegistrationRules rules = new RegistrationRules(LISTS);
    private final RegistrationTranslator translator = new RegistrationTranslator(LISTS);

    @Test
    void findsNothingInAGoodRecord() {
        assertFindings(r -> {});
        assertFindings(RegistrationTest::end);
    }

    @Test
    void whoStaysInGeorgiaIsNotAbroad() {
        assertFindings(
                r -> r.setHostCountry("საქართველო"),
                new Finding("RULE_HOST_IS_GEORGIA", ERROR, RULE, "hostCountry", "საქართველო", null));
    }

    @Test
    void hostsAreKnownByTheirNamesInGeorgian() {
        assertFindings(
                r -> r.setHostCountry("საბერძენი"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "hostCountry", "საბერძენი", null));
    }

    /** A country that has another name since is meant all the same. */
    @Test
    void aNameOfBeforeIsLetThroughWithAWarning() {
        assertFindings(r -> {
            r.setRegistrationDate(LocalDate.of(2019, 2, 11));
            r.setHostCountry("მაკედონია");
        });
        assertFindings(
                r -> {
                    r.setRegistrationDate(LocalDate.of(2019, 2, 12));
                    r.setHostCountry("მაკედონია");
                },
                new Finding("CODE_RETIRED_COUNTRY", WARNING, CODE, "hostCountry", "მაკედონია", "≤ 2019-02-11"));
    }

    @Test
    void unknownPurposeAndReason() {
        assertFindings(
                r -> r.setPurpose("WORK"), new Finding("CODE_UNKNOWN_PURPOSE", ERROR, CODE, "purpose", "WORK", null));
        assertFindings(
                r -> end(r).setDeregistrationReason("დაიკარგა"),
                new Finding(
                        "CODE_UNKNOWN_DEREGISTRATION",
                        ERROR,
                        CODE,
                        "deregistration/deregistrationReason",
                        "დაიკარგა",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01912345678", "01 9 1234 5678", "019 123 456 78", " 01912345678 "})
    void blanksInThePersonalNumberDoNotMatter(String number) {
        assertFindings(r -> r.getCitizen().setPersonNationalIdentification(number));
        Registration registration = good();
        registration.getCitizen().setPersonNationalIdentification(number);
        assertThat(translator.translate(registration).person().personalNumber()).isEqualTo("01912345678");
    }

    @ParameterizedTest
    @CsvSource({
        "01 9 1234 56789,PERSONAL_NO_FORMAT,[0-9]{11}",
        "01 9 1234 567O,PERSONAL_NO_FORMAT,[0-9]{11}",
        "1 9 1234 5678,PERSONAL_NO_LOST_ZERO,01912345678"
    })
    void otherFaultsOfThePersonalNumberDo(String number, String code, String expected) {
        assertFindings(
                r -> r.getCitizen().setPersonNationalIdentification(number),
                new Finding(code, ERROR, RULE, NUMBER, number, expected));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void anAddressIsMissed(String address) {
        assertFindings(
                r -> r.setAddress(address), new Finding("RULE_ADDRESS_EMPTY", WARNING, RULE, "address", address, null));
    }

    @Test
    void onlyCitizensAreRegistered() {
        assertFindings(
                r -> r.getCitizen().getPersonCitizenships().set(0, "EL"),
                new Finding("RULE_NOT_A_CITIZEN", ERROR, RULE, "citizen/personCitizenship[1]", "EL", null));
        assertFindings(r -> r.getCitizen().getPersonCitizenships().add(0, "EL"));
    }

    @Test
    void nothingHappensBeforeTheRegistration() {
        assertFindings(r -> r.setChangeDate(LocalDate.of(2024, 5, 2)));
        assertFindings(
                r -> r.setChangeDate(LocalDate.of(2024, 5, 1)),
                new Finding("RULE_BEFORE_REGISTRATION", ERROR, RULE, "changeDate", "2024-05-01", "≥ 2024-05-02"));
        assertFindings(
                r -> end(r).setDeregistrationDate(LocalDate.of(2023, 5, 2)),
                new Finding(
                        "RULE_BEFORE_REGISTRATION",
                        ERROR,
                        RULE,
                        "deregistration/deregistrationDate",
                        "2023-05-02",
                        "≥ 2024-05-02"));
    }

    @Test
    void lettersOfAnotherScriptInAGeorgianName() {
        assertFindings(
                r -> r.getCitizen().getPersonNameGeorgian().setSurName("კaპანაძე"),
                new Finding(
                        "NAME_WRONG_SCRIPT", WARNING, RULE, "citizen/personNameGeorgian/surName", "კaპანაძე", null));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(r -> {
            r.setCancelled(true);
            r.setHostCountry("საქართველო");
        });
    }

    @Test
    void translatesWhoIsRegistered() {
        ConsularRegistration registration = translator.translate(good());
        assertThat(registration.hostCountry()).isEqualTo("GRC");
        assertThat(registration.hostCity()).isEqualTo("ათენი");
        assertThat(registration.purpose()).isEqualTo("WORK");
        assertThat(registration.familyMembers()).isEqualTo(2);
        assertThat(registration.status()).isEqualTo("REGISTERED");
        assertThat(registration.registered()).isEqualTo("2024-05-02");
        assertThat(registration.changed()).isEqualTo("2024-05-20");
        assertThat(registration.ended()).isNull();
        assertThat(registration.deregistrationReason()).isNull();
        assertThat(registration.person().citizenships()).containsExactly("GEO");
    }

    @Test
    void translatesWhoIsNotAnyMore() {
        Registration ended = good();
        end(ended);
        ConsularRegistration registration = translator.translate(ended);
        assertThat(registration.status()).isEqualTo("ENDED");
        assertThat(registration.ended()).isEqualTo("2024-05-30");
        assertThat(registration.deregistrationReason()).isEqualTo("RETURNED");
    }

    /** Some posts write names in Georgian only; linkage finds them all the same. */
    @Test
    void aGeorgianNameAloneIsAMatchKey() {
        ConsularRegistration registration = translator.translate(good());
        assertThat(registration.person().latin()).isNull();
        assertThat(registration.person().georgian()).isEqualTo(new PersonName("კაპანაძე", "ნინო"));
        assertThat(registration.person().matchKey()).isEqualTo("KAPANADZE|NINO");
    }

    private void assertFindings(Consumer<Registration> change, Finding... expected) {
        Registration registration = good();
        change.accept(registration);
        assertThat(rules.judge(registration, FACTS)).containsExactly(expected);
    }

    private static Deregistration end(Registration registration) {
        Deregistration end = new Deregistration();
        end.setDeregistrationDate(LocalDate.of(2024, 5, 30));
        end.setDeregistrationReason("დაბრუნდა");
        registration.setDeregistration(end);
        return end;
    }

    private static Registration good() {
        var name = new migration.exchange.contract.frame.v1.PersonName();
        name.setSurName("კაპანაძე");
        name.setGivenName("ნინო");
        Person citizen = new Person();
        citizen.setPersonNameGeorgian(name);
        citizen.setPersonSex("FEMALE");
        citizen.setPersonBirthDate("1984-03-11");
        citizen.getPersonCitizenships().add("GE");
        citizen.setPersonNationalIdentification("01 9 1234 5678");
        Registration registration = new Registration();
        registration.setSourceId("CR-2024-000001");
        registration.setVersion(1);
        registration.setRegistrationDate(LocalDate.of(2024, 5, 2));
        registration.setChangeDate(LocalDate.of(2024, 5, 20));
        registration.setCitizen(citizen);
        registration.setHostCountry("საბერძნეთი");
        registration.setHostCity("ათენი");
        registration.setAddress("Patision 42, 104 34");
        registration.setPurpose("მუშაობა");
        registration.setFamilyMemberQuantity(2);
        return registration;
    }
}
