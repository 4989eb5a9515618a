package migration.exchange.agencies.serviceagency.documents;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import migration.exchange.agencies.serviceagency.documents.v1.IdentityDocument;
import migration.exchange.agencies.serviceagency.documents.v1.Invalidation;
import migration.exchange.agencies.serviceagency.documents.v1.Issue;
import migration.exchange.canonical.IssuedDocument;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS =
            new Facts(IdentityDocuments.CONTRACT.feed(), Instant.parse("2026-10-01T12:00:00Z"));

    private final DocumentRules rules = new DocumentRules(LISTS);
    private final DocumentTranslator translator = new DocumentTranslator(LISTS);

    @Test
    void findsNothingInGoodRecords() {
        assertFindings(d -> {});
        assertFindings(IdentityDocumentTest::appliedFor);
        assertFindings(d -> end(d, "2026-09-20", "დაკარგვა"));
        assertFindings(d -> {
            d.setKind("პირადობის-ძველი");
            d.setApplicationDate(LocalDate.parse("2011-07-27"));
            d.getIssue().setIssueDate(LocalDate.parse("2011-07-28"));
            d.getIssue().setValidTo(null);
            end(d, "2024-07-01", "კანონით");
        });
    }

    @Test
    void unknownKindIsTheOnlyFinding() {
        assertFindings(
                d -> {
                    d.setKind("ვიზა");
                    d.getIssue().setValidTo(null);
                },
                new Finding("CODE_UNKNOWN_DOCUMENT_KIND", ERROR, CODE, "kind", "ვიზა", null));
    }

    @ParameterizedTest
    @CsvSource({"პირადობის-ძველი, 2011-07-28, ≤ 2011-07-27", "პირადობის-ელექტრონული, 2011-07-27, ≥ 2011-07-28"})
    void identityCardsWereChangedInJuly2011(String kind, String applied, String days) {
        assertFindings(
                d -> {
                    d.setKind(kind);
                    d.setApplicationDate(LocalDate.parse(applied));
                },
                new Finding("CODE_NOT_VALID", ERROR, CODE, "kind", kind, days));
    }

    @Test
    void aReasonIsJudgedOnTheDayOnWhichItTakesEffect() {
        String path = "invalidation/invalidationReason";
        assertFindings(
                d -> end(d, "2026-09-20", "ვადის-გასვლა"),
                new Finding("CODE_UNKNOWN_INVALIDATION", ERROR, CODE, path, "ვადის-გასვლა", null));
        assertFindings(
                d -> {
                    past(d);
                    end(d, "2024-06-30", "კანონით");
                },
                new Finding("CODE_NOT_VALID", ERROR, CODE, path, "კანონით", "≥ 2024-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "პასპორტი, GEO, true",
        "პასპორტი, RUS, false",
        "პირადობის-ელექტრონული, XXA, false",
        "დროებითი-მოწმობა, IRQ, true",
        "დროებითი-მოწმობა, GEO, false",
        "სამგზავრო-პასპორტი, XXA, true",
        "სამგზავრო-დოკუმენტი, GEO, false"
    })
    void aKindIsForItsHolders(String kind, String citizenship, boolean together) {
        IdentityDocument document = good();
        document.setKind(kind);
        document.getApplicant().getPersonCitizenships().set(0, citizenship);
        Finding mixed = new Finding("RULE_KIND_NOT_FOR_HOLDER", ERROR, RULE, "kind", kind, null);
        assertThat(rules.judge(document, FACTS)).isEqualTo(together ? List.of() : List.of(mixed));
    }

    @Test
    void oneOfSeveralCitizenshipsMakesACitizen() {
        assertFindings(d -> d.getApplicant().getPersonCitizenships().add(0, "ISR"));
    }

    @Test
    void aDocumentDoesNotReplaceItself() {
        assertFindings(
                d -> d.setReplaces("26AB12345"),
                new Finding("RULE_REPLACES_ITSELF", ERROR, RULE, "replaces", "26AB12345", null));
    }

    @Test
    void theDatesAreInOrder() {
        assertFindings(
                d -> d.setApplicationDate(LocalDate.parse("2026-09-15")),
                new Finding(
                        "RULE_ISSUE_BEFORE_APPLICATION", ERROR, RULE, "issue/issueDate", "2026-09-14", "≥ 2026-09-15"));
        assertFindings(
                d -> d.getIssue().setValidTo(LocalDate.parse("2026-09-13")),
                new Finding("RULE_VALID_TO_BEFORE_FROM", ERROR, RULE, "issue/validTo", "2026-09-13", "≥ 2026-09-14"));
        assertFindings(
                d -> d.setHandoverDate(LocalDate.parse("2026-09-13")),
                new Finding("RULE_BEFORE_ISSUE", ERROR, RULE, "handoverDate", "2026-09-13", "≥ 2026-09-14"));
        assertFindings(
                d -> end(d, "2026-09-13", "მოპარვა"),
                new Finding(
                        "RULE_BEFORE_ISSUE",
                        ERROR,
                        RULE,
                        "invalidation/invalidationDate",
                        "2026-09-13",
                        "≥ 2026-09-14"));
        assertFindings(d -> {
            d.setApplicationDate(d.getIssue().getIssueDate());
            d.setHandoverDate(d.getIssue().getIssueDate());
        });
    }

    @Test
    void whatWasNotIssuedCannotBeHandedOver() {
        assertFindings(
                d -> d.setIssue(null),
                new Finding("RULE_BEFORE_ISSUE", ERROR, RULE, "handoverDate", "2026-09-16", null));
    }

    @Test
    void onlyOldCardsAreForLife() {
        assertFindings(
                d -> d.getIssue().setValidTo(null),
                new Finding("RULE_NOT_FOR_LIFE", WARNING, RULE, "issue", null, null));
    }

    @Test
    void theHolderIsJudged() {
        assertFindings(
                d -> d.getApplicant().setPersonNationalIdentification("1998765433"),
                new Finding(
                        "PERSONAL_NO_LOST_ZERO",
                        ERROR,
                        RULE,
                        "applicant/personNationalIdentification",
                        "1998765433",
                        "01998765433"));
        assertFindings(
                d -> d.getApplicant().setPersonSex("F"),
                new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "applicant/personSex", "F", null));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(d -> {
            d.setCancelled(true);
            d.setKind("ვიზა");
        });
    }

    @Test
    void numbersBelongToThePerson() {
        IdentityDocument document = good();
        end(document, "2026-09-20", "მონაცემების-ცვლილება");
        IssuedDocument read = translator.translate(document);
        assertThat(read.kind()).isEqualTo("PASSPORT");
        assertThat(read.status()).isEqualTo("INVALID");
        assertThat(read.applied()).isEqualTo("2026-09-07");
        assertThat(read.issued()).isEqualTo("2026-09-14");
        assertThat(read.validTo()).isEqualTo("2036-09-13");
        assertThat(read.handedOver()).isEqualTo("2026-09-16");
        assertThat(read.invalidSince()).isEqualTo("2026-09-20");
        assertThat(read.invalidationReason()).isEqualTo("DATA_CHANGED");
        assertThat(read.person().personalNumber()).isEqualTo("01998765433");
        assertThat(read.person().document())
                .isEqualTo(new TravelDocument("P", "26AB12345", "GEO", LocalDate.parse("2036-09-13"), "17CD54321"));
    }

    @Test
    void whatIsAppliedForLeavesThePersonWithTheOldDocument() {
        IdentityDocument document = good();
        appliedFor(document);
        assertThat(translator.translate(document).person().document())
                .isEqualTo(new TravelDocument("P", "17CD54321", "GEO", null));
        document.setReplaces(null);
        assertThat(translator.translate(document).person().document()).isNull();
    }

    @Test
    void theStatusFollowsFromWhatIsStated() {
        IdentityDocument document = good();
        assertThat(translator.translate(document).status()).isEqualTo("HANDED_OVER");
        document.setHandoverDate(null);
        assertThat(translator.translate(document).status()).isEqualTo("ISSUED");
        document.setIssue(null);
        assertThat(translator.translate(document).status()).isEqualTo("APPLIED");
    }

    @ParameterizedTest
    @CsvSource({"დროებითი-მოწმობა, I", "სამგზავრო-პასპორტი, T", "სამგზავრო-დოკუმენტი, T", "პირადობის-ელექტრონული, I"})
    void eachKindHasItsCategory(String kind, String category) {
        IdentityDocument document = good();
        document.setKind(kind);
        assertThat(translator.translate(document).person().document().category())
                .isEqualTo(category);
    }

    private void assertFindings(Consumer<IdentityDocument> change, Finding... expected) {
        IdentityDocument document = good();
        change.accept(document);
        assertThat(rules.judge(document, FACTS)).containsExactly(expected);
    }

    private static void appliedFor(IdentityDocument document) {
        document.setIssue(null);
        document.setHandoverDate(null);
    }

    private static void past(IdentityDocument document) {
        document.setApplicationDate(LocalDate.parse("2024-03-04"));
        document.getIssue().setIssueDate(LocalDate.parse("2024-03-11"));
    }

    private static void end(IdentityDocument document, String day, String reason) {
        Invalidation end = new Invalidation();
        end.setInvalidationDate(LocalDate.parse(day));
        end.setInvalidationReason(reason);
        document.setInvalidation(end);
    }

    private static IdentityDocument good() {
        Issue issue = new Issue();
        issue.setNumber("26AB12345");
        issue.setIssueDate(LocalDate.parse("2026-09-14"));
        issue.setValidTo(LocalDate.parse("2036-09-13"));
        IdentityDocument document = new IdentityDocument();
        document.setSourceId("ID-1");
        document.setVersion(3);
        document.setApplicationDate(LocalDate.parse("2026-09-07"));
        document.setApplicant(person());
        document.setKind("პასპორტი");
        document.setReplaces("17CD54321");
        document.setIssue(issue);
        document.setHandoverDate(LocalDate.parse("2026-09-16"));
        return document;
    }

    private static Person person() {
        var name = new migration.exchange.contract.frame.v1.PersonName();
        name.setSurName("გელაშვილი");
        name.setGivenName("ნინო");
        Person person = new Person();
        person.setPersonNameGeorgian(name);
        person.setPersonSex("2");
        person.setPersonBirthDate("1994-03-08");
        person.getPersonCitizenships().add("GEO");
        person.setPersonNationalIdentification("01998765433");
        return person;
    }
}
