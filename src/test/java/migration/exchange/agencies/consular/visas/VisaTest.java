package migration.exchange.agencies.consular.visas;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import migration.exchange.agencies.consular.visas.v1.Visa;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.canonical.VisaCase;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisaTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Visas.CONTRACT.feed(), Instant.parse("2026-10-01T12:00:00Z"));

    private final VisaRules rules = new VisaRules(LISTS);
    private final VisaTranslator translator = new VisaTranslator(LISTS);

    @Test
    void findsNothingInAGoodRecord() {
        assertFindings(v -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"C9", "D7"})
    void unknownCategory(String category) {
        assertFindings(
                v -> v.setCategory(category),
                new Finding("CODE_UNKNOWN_CATEGORY", ERROR, CODE, "category", category, null));
    }

    @Test
    void categoryThatTheLawDidNotHaveYetIsTheOnlyFinding() {
        assertFindings(
                v -> {
                    v.setCategory("D6");
                    v.setStayDays(900);
                },
                new Finding("CODE_CATEGORY_NOT_YET_VALID", ERROR, CODE, "category", "D6", "≥ 2026-09-01"));
        assertFindings(v -> {
            v.setCategory("D6");
            v.setApplicationDate(LocalDate.parse("2026-09-01"));
        });
    }

    @Test
    void unknownCodesOfSmallLists() {
        assertFindings(v -> v.setPost("XYZ"), new Finding("CODE_UNKNOWN_POST", ERROR, CODE, "post", "XYZ", null));
        assertFindings(v -> v.setEntries("2"), new Finding("CODE_UNKNOWN_ENTRIES", ERROR, CODE, "entries", "2", null));
        assertFindings(
                v -> v.setDecision("MAYBE"),
                new Finding("CODE_UNKNOWN_DECISION", ERROR, CODE, "decision", "MAYBE", null));
        assertFindings(
                v -> v.getApplicant().setPersonSex("M"),
                new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "applicant/personSex", "M", null));
        assertFindings(
                v -> v.getRefusalGrounds().add("z"),
                new Finding("CODE_UNKNOWN_GROUND", ERROR, CODE, "refusalGround[1]", "z", null));
        assertFindings(
                v -> v.getApplicant().setPersonBirthCountry("QQ"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "applicant/personBirthCountry", "QQ", null));
    }

    @Test
    void stayLongerThanTheCategoryAllows() {
        assertFindings(v -> v.setStayDays(90));
        assertFindings(
                v -> v.setStayDays(91), new Finding("RULE_STAY_TOO_LONG", WARNING, RULE, "stayDays", "91", "≤ 90"));
    }

    @Test
    void whoNeedsNoVisaGetsNone() {
        assertFindings(
                v -> v.getApplicant().getPersonCitizenships().set(0, "DE"),
                new Finding("RULE_VISA_FOR_VISA_FREE", WARNING, RULE, "applicant/personCitizenship[1]", "DE", null));
        assertFindings(v -> {
            v.getApplicant().getPersonCitizenships().set(0, "DE");
            v.setCategory("A2");
        });
        assertFindings(v -> {
            v.getApplicant().getPersonCitizenships().set(0, "DE");
            v.setApplicationDate(LocalDate.parse("2015-06-08"));
        });
    }

    @Test
    void ownersOfPropertyGiveItsNumber() {
        assertFindings(
                v -> v.setCategory("D5"),
                new Finding("CADASTRAL_FORMAT", ERROR, RULE, "cadastralNumber", null, "NN.NN.NN.NNN.NNN"));
        assertFindings(
                v -> v.setCadastralNumber("01-10-14"),
                new Finding("CADASTRAL_FORMAT", ERROR, RULE, "cadastralNumber", "01-10-14", "NN.NN.NN.NNN.NNN"));
        for (String number : new String[] {"01.10.14.007", "01.10.14.007.012", "01.10.14.007.012.01.501"}) {
            assertFindings(v -> {
                v.setCategory("D5");
                v.setCadastralNumber(number);
            });
        }
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertFindings(
                v -> v.setValidTo(LocalDate.parse("2024-02-29")),
                new Finding("RULE_VALID_TO_BEFORE_FROM", ERROR, RULE, "validTo", "2024-02-29", "≥ 2024-03-01"));
    }

    @Test
    void leftoversOfWindows1252AreNamedWithWhatWasMeant() {
        assertFindings(
                v -> v.setRemarks("see \u0093file\u0094 \u0096 old"),
                new Finding("ENCODING_CP1252", WARNING, RULE, "remarks", "U+0093", "“"));
        assertFindings(v -> v.setRemarks("see “file” – é"));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(v -> {
            v.setCancelled(true);
            v.setCategory("C9");
        });
    }

    @Test
    void translates() {
        VisaCase visa = translator.translate(good());
        assertThat(visa.category()).isEqualTo("C1");
        assertThat(visa.post()).isEqualTo("DEL");
        assertThat(visa.status()).isEqualTo("ISSUED");
        assertThat(visa.entries()).isEqualTo("MULTIPLE");
        assertThat(visa.stayDays()).isEqualTo(30);
        assertThat(visa.applied()).isEqualTo("2024-02-01");
        assertThat(visa.decided()).isEqualTo("2024-02-10");
        assertThat(visa.visaNumber()).isEqualTo("V123");
        assertThat(visa.person().citizenships()).containsExactly("IND");
        assertThat(visa.person().birthCountry()).isEqualTo("GBR");
        assertThat(visa.person().document())
                .isEqualTo(new TravelDocument("P", "K1234567", "IND", LocalDate.parse("2030-01-01")));
    }

    @Test
    void translatesPendingAndRefusedCases() {
        Visa visa = good();
        visa.setDecision("PENDING");
        visa.setDecisionTime(null);
        visa.setEntries(null);
        assertThat(translator.translate(visa).status()).isEqualTo("APPLIED");
        assertThat(translator.translate(visa).decided()).isNull();
        visa.setDecision("REFUSED");
        visa.getRefusalGrounds().add("11.1.g");
        assertThat(translator.translate(visa).refusalGround()).isEqualTo("g");
    }

    private void assertFindings(Consumer<Visa> change, Finding... expected) {
        Visa visa = good();
        change.accept(visa);
        assertThat(rules.judge(visa, FACTS)).containsExactly(expected);
    }

    private static Visa good() {
        Visa visa = new Visa();
        visa.setSourceId("V-1");
        visa.setVersion(1);
        visa.setApplicationDate(LocalDate.parse("2024-02-01"));
        visa.setPost("DEL");
        visa.setApplicant(person());
        visa.setTravelDocument(document());
        visa.setCategory("C1");
        visa.setEntries("M");
        visa.setStayDays(30);
        visa.setDecision("ISSUED");
        visa.setDecisionTime(OffsetDateTime.parse("2024-02-10T09:30:00+05:30"));
        visa.setValidFrom(LocalDate.parse("2024-03-01"));
        visa.setValidTo(LocalDate.parse("2024-05-30"));
        visa.setVisaNumber("V123");
        return visa;
    }

    private static Person person() {
        PersonName name = new PersonName();
        name.setSurName("KUMAR");
        name.setGivenName("ANIL");
        Person person = new Person();
        person.setPersonName(name);
        person.setPersonSex("MALE");
        person.setPersonBirthDate("1990-05-17");
        person.getPersonCitizenships().add("IN");
        person.setPersonBirthCountry("UK");
        return person;
    }

    private static migration.exchange.contract.frame.v1.TravelDocument document() {
        var document = new migration.exchange.contract.frame.v1.TravelDocument();
        document.setCategory("P");
        document.setNumber("K1234567");
        document.setIssuerCountry("IN");
        document.setExpirationDate(LocalDate.parse("2030-01-01"));
        return document;
    }
}
