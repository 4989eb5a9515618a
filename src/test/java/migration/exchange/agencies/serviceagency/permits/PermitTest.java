package migration.exchange.agencies.serviceagency.permits;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import migration.exchange.agencies.serviceagency.permits.v1.Permit;
import migration.exchange.canonical.PartialDate;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.ResidencePermit;
import migration.exchange.canonical.Sex;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Permits.CONTRACT.feed(), Instant.parse("2026-10-01T12:00:00Z"));

    private final PermitRules rules = new PermitRules(LISTS);
    private final PermitTranslator translator = new PermitTranslator(LISTS);

    @Test
    void findsNothingInAGoodRecord() {
        assertFindings(p -> {});
    }

    @Test
    void findsNothingInAPendingCase() {
        assertFindings(PermitTest::pending);
    }

    @Test
    void unknownType() {
        assertFindings(
                p -> p.setPermitType("ჰ"), new Finding("CODE_UNKNOWN_TYPE", ERROR, CODE, "permitType", "ჰ", null));
    }

    @Test
    void typeThatTheLawDidNotHaveYetIsTheOnlyFinding() {
        assertFindings(
                p -> {
                    p.setPermitType("ზ1");
                    p.setValidTo(LocalDate.parse("2034-01-01"));
                },
                new Finding("CODE_TYPE_NOT_YET_VALID", ERROR, CODE, "permitType", "ზ1", "≥ 2026-09-01"));
        assertFindings(p -> {
            pending(p);
            p.setApplicationDate(LocalDate.parse("2026-09-01"));
            p.setPermitType("ზ1");
        });
    }

    @Test
    void unknownStageAndDecision() {
        assertFindings(
                p -> p.setStage("INITIAL"), new Finding("CODE_UNKNOWN_STAGE", ERROR, CODE, "stage", "INITIAL", null));
        assertFindings(
                p -> p.setDecision("yes"), new Finding("CODE_UNKNOWN_DECISION", ERROR, CODE, "decision", "yes", null));
    }

    @Test
    void groundsOfARefusalAreJudgedByTheDayOfTheDecision() {
        assertFindings(p -> refused(p, "18.1.თ"));
        assertFindings(
                p -> refused(p, "18.1.ჰ"),
                new Finding("CODE_UNKNOWN_GROUND", ERROR, CODE, "refusalArticle[1]", "18.1.ჰ", null));
        assertFindings(
                p -> refused(p, "18.1.ზ1"),
                new Finding("CODE_GROUND_NOT_YET_VALID", ERROR, CODE, "refusalArticle[1]", "18.1.ზ1", "≥ 2026-09-01"));
        assertFindings(
                p -> {
                    refused(p, "18.1.კ");
                    p.setDecisionDate(LocalDate.parse("2026-01-01"));
                },
                new Finding("CODE_NOT_VALID", ERROR, CODE, "refusalArticle[1]", "18.1.კ", "≤ 2025-12-31"));
    }

    @Test
    void nothingIsDecidedBeforeItIsAskedFor() {
        assertFindings(
                p -> p.setDecisionDate(LocalDate.parse("2023-12-31")),
                new Finding(
                        "RULE_DECISION_BEFORE_APPLICATION", ERROR, RULE, "decisionDate", "2023-12-31", "≥ 2024-01-10"));
        assertFindings(p -> p.setDecisionDate(p.getApplicationDate()));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertFindings(
                p -> p.setValidTo(LocalDate.parse("2024-01-31")),
                new Finding("RULE_VALID_TO_BEFORE_FROM", ERROR, RULE, "validTo", "2024-01-31", "≥ 2024-02-01"));
        assertFindings(p -> p.setValidTo(p.getValidFrom()));
    }

    @Test
    void noTermIsLongerThanTheLawAllows() {
        assertFindings(
                p -> p.setValidTo(LocalDate.parse("2025-02-02")),
                new Finding("RULE_TERM_TOO_LONG", WARNING, RULE, "validTo", "2025-02-02", "≤ 2025-02-01"));
        assertFindings(p -> {
            p.setPermitType("ზ");
            p.setValidTo(LocalDate.parse("2060-01-01"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1012345678, PERSONAL_NO_LOST_ZERO, 01012345678",
        "0101234567, PERSONAL_NO_FORMAT, [0-9]{11}",
        "010123456789, PERSONAL_NO_FORMAT, [0-9]{11}",
        "0101234567A, PERSONAL_NO_FORMAT, [0-9]{11}"
    })
    void personalNumbers(String number, String code, String expected) {
        String path = "applicant/personNationalIdentification";
        assertFindings(
                p -> p.getApplicant().setPersonNationalIdentification(number),
                new Finding(code, ERROR, RULE, path, number, expected));
    }

    @ParameterizedTest
    @CsvSource({"ბeრიძე", "ბерიძე", "Beridze"})
    void georgianNamesHaveNoOtherLetters(String surname) {
        assertFindings(
                p -> p.getApplicant().getPersonNameGeorgian().setSurName(surname),
                new Finding("NAME_WRONG_SCRIPT", WARNING, RULE, "applicant/personNameGeorgian/surName", surname, null));
    }

    @Test
    void aNameIsFaultedOnce() {
        assertFindings(
                p -> p.getApplicant().getPersonNameGeorgian().setGivenName("Giorgi"),
                new Finding(
                        "NAME_WRONG_SCRIPT", WARNING, RULE, "applicant/personNameGeorgian/givenName", "Giorgi", null));
        assertFindings(
                p -> {
                    p.getApplicant().getPersonNameGeorgian().setSurName("Beridze");
                    p.getApplicant().getPersonNameGeorgian().setGivenName("Giorgi");
                },
                new Finding(
                        "NAME_WRONG_SCRIPT", WARNING, RULE, "applicant/personNameGeorgian/surName", "Beridze", null));
        assertFindings(p -> p.getApplicant().getPersonNameGeorgian().setSurName("ბერიძე-გელაშვილი (ძველი)"));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(p -> {
            p.setCancelled(true);
            p.setPermitType("ჰ");
        });
    }

    @Test
    void translates() {
        ResidencePermit permit = translator.translate(good());
        assertThat(permit.type()).isEqualTo("a");
        assertThat(permit.reason()).isEqualTo("EMP");
        assertThat(permit.status()).isEqualTo("GRANTED");
        assertThat(permit.stage()).isEqualTo("INITIAL");
        assertThat(permit.applied()).isEqualTo("2024-01-10");
        assertThat(permit.decided()).isEqualTo("2024-01-25");
        assertThat(permit.validFrom()).isEqualTo("2024-02-01");
        assertThat(permit.validTo()).isEqualTo("2025-02-01");
        assertThat(permit.refusalGround()).isNull();
        assertThat(permit.person().georgian()).isEqualTo(new PersonName("ყიფიანი", "გიორგი"));
        assertThat(permit.person().matchKey()).isEqualTo("KIPIANI|GIORGI");
        assertThat(permit.person().sex()).isEqualTo(Sex.M);
        assertThat(permit.person().birthDate()).isEqualTo(new PartialDate(1962, null, null));
        assertThat(permit.person().personalNumber()).isEqualTo("01912345678");
    }

    @Test
    void translatesPendingAndRefusedCases() {
        Permit open = good();
        pending(open);
        assertThat(translator.translate(open).status()).isEqualTo("APPLIED");
        Permit refused = good();
        refused(refused, "18.1.თ");
        assertThat(translator.translate(refused).status()).isEqualTo("REFUSED");
        assertThat(translator.translate(refused).refusalGround()).isEqualTo("h");
    }

    private void assertFindings(Consumer<Permit> change, Finding... expected) {
        Permit permit = good();
        change.accept(permit);
        assertThat(rules.judge(permit, FACTS)).containsExactly(expected);
    }

    private static void pending(Permit permit) {
        permit.setDecision(null);
        permit.setDecisionDate(null);
        permit.setValidFrom(null);
        permit.setValidTo(null);
    }

    private static void refused(Permit permit, String article) {
        permit.setDecision("უარი");
        permit.setValidFrom(null);
        permit.setValidTo(null);
        permit.getRefusalArticles().add(article);
    }

    private static Permit good() {
        Permit permit = new Permit();
        permit.setSourceId("P-1");
        permit.setVersion(2);
        permit.setApplicationDate(LocalDate.parse("2024-01-10"));
        permit.setApplicant(person());
        permit.setPermitType("ა");
        permit.setStage("პირველადი");
        permit.setDecision("დადებითი");
        permit.setDecisionDate(LocalDate.parse("2024-01-25"));
        permit.setValidFrom(LocalDate.parse("2024-02-01"));
        permit.setValidTo(LocalDate.parse("2025-02-01"));
        return permit;
    }

    private static Person person() {
        var name = new migration.exchange.contract.frame.v1.PersonName();
        name.setSurName("ყიფიანი");
        name.setGivenName("გიორგი");
        Person person = new Person();
        person.setPersonNameGeorgian(name);
        person.setPersonSex("1");
        person.setPersonBirthDate("1962");
        person.setPersonBirthCountry("SUN");
        person.getPersonCitizenships().add("RUS");
        person.setPersonNationalIdentification("01912345678");
        return person;
    }
}
