package migration.exchange.agencies.serviceagency.citizenship;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import migration.exchange.agencies.serviceagency.citizenship.v1.Citizenship;
import migration.exchange.canonical.CitizenshipCase;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.TravelDocument;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenshipTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Citizenships.CONTRACT.feed(), Instant.parse("2026-10-01T12:00:00Z"));

    private final CitizenshipRules rules = new CitizenshipRules(LISTS);
    private final CitizenshipTranslator translator = new CitizenshipTranslator(LISTS);

    @Test
    void findsNothingInGoodRecords() {
        assertFindings(c -> {});
        assertFindings(CitizenshipTest::pending);
        assertFindings(CitizenshipTest::lost);
    }

    @Test
    void unknownGroundIsTheOnlyFindingWhateverIsDecided() {
        assertFindings(
                c -> c.setGround("დამსახურება"),
                new Finding("CODE_UNKNOWN_CITIZENSHIP_GROUND", ERROR, CODE, "ground", "დამსახურება", null));
    }

    @Test
    void theSimplifiedWayCameWithTheLawOf2014() {
        assertFindings(
                c -> {
                    c.setGround("გამარტივებული");
                    c.setApplicationDate(LocalDate.parse("2014-05-12"));
                },
                new Finding(
                        "CODE_CITIZENSHIP_GROUND_NOT_YET_VALID",
                        ERROR,
                        CODE,
                        "ground",
                        "გამარტივებული",
                        "≥ 2014-05-13"));
        assertFindings(c -> {
            c.setGround("გამარტივებული");
            c.setApplicationDate(LocalDate.parse("2014-05-13"));
        });
    }

    @Test
    void unknownDecision() {
        assertFindings(
                c -> c.setDecision("GRANTED"),
                new Finding("CODE_UNKNOWN_DECISION", ERROR, CODE, "decision", "GRANTED", null));
    }

    /** A refusal goes with every ground. */
    @ParameterizedTest
    @CsvSource({
        "საერთო, დადებითი, true",
        "დაბადება, დადებითი, true",
        "გასვლა, შეწყვეტილი, true",
        "უცხო-სამსახური, შეწყვეტილი, true",
        "აღდგენა, უარი, true",
        "გასვლა, უარი, true",
        "აღდგენა, შეწყვეტილი, false",
        "სხვა-მოქალაქეობა, დადებითი, false"
    })
    void aDecisionGoesWithItsGround(String ground, String decision, boolean together) {
        Citizenship citizenship = good();
        citizenship.setGround(ground);
        citizenship.setDecision(decision);
        Finding mixed = new Finding("RULE_DECISION_OF_OTHER_ACT", ERROR, RULE, "decision", decision, null);
        assertThat(rules.judge(citizenship, FACTS)).isEqualTo(together ? List.of() : List.of(mixed));
    }

    @Test
    void countriesOfOtherCitizenships() {
        assertFindings(
                c -> c.getFormerCitizenships().add("ZZZ"),
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "formerCitizenship[2]", "ZZZ", null));
        assertFindings(
                c -> c.getFormerCitizenships().add("SUN"),
                new Finding("CODE_RETIRED_COUNTRY", WARNING, CODE, "formerCitizenship[2]", "SUN", "≤ 1992-08-29"));
        assertFindings(
                c -> {
                    lost(c);
                    c.setNewCitizenship("QQQ");
                },
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "newCitizenship", "QQQ", null));
    }

    @Test
    void nothingIsDecidedBeforeItIsAskedFor() {
        assertFindings(
                c -> {
                    c.setDecisionDate(LocalDate.parse("2024-01-09"));
                },
                new Finding(
                        "RULE_DECISION_BEFORE_APPLICATION", ERROR, RULE, "decisionDate", "2024-01-09", "≥ 2024-01-10"));
        assertFindings(c -> c.setDecisionDate(c.getApplicationDate()));
    }

    @Test
    void anOathAndALossFollowTheDecision() {
        assertFindings(
                c -> c.setOathDate(LocalDate.parse("2024-05-01")),
                new Finding("RULE_EFFECT_BEFORE_DECISION", ERROR, RULE, "oathDate", "2024-05-01", "≥ 2024-05-02"));
        assertFindings(c -> c.setOathDate(c.getDecisionDate()));
        assertFindings(
                c -> {
                    lost(c);
                    c.setLossDate(LocalDate.parse("2024-04-30"));
                },
                new Finding("RULE_EFFECT_BEFORE_DECISION", ERROR, RULE, "lossDate", "2024-04-30", "≥ 2024-05-02"));
    }

    @Test
    void theApplicantIsJudged() {
        assertFindings(
                c -> c.getApplicant().setPersonSex("M"),
                new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "applicant/personSex", "M", null));
        assertFindings(
                c -> c.getApplicant().setPersonNationalIdentification("1912345679"),
                new Finding(
                        "PERSONAL_NO_LOST_ZERO",
                        ERROR,
                        RULE,
                        "applicant/personNationalIdentification",
                        "1912345679",
                        "01912345679"));
        assertFindings(
                c -> c.getApplicant().getPersonNameGeorgian().setSurName("Kuznetsova"),
                new Finding(
                        "NAME_WRONG_SCRIPT",
                        WARNING,
                        RULE,
                        "applicant/personNameGeorgian/surName",
                        "Kuznetsova",
                        null));
        assertFindings(
                c -> c.setTravelDocument(document("Q")),
                new Finding("CODE_UNKNOWN_DOCUMENT", ERROR, CODE, "travelDocument/category", "Q", null));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(c -> {
            c.setCancelled(true);
            c.setGround("დამსახურება");
        });
    }

    @Test
    void translatesAnAcquisition() {
        Citizenship citizenship = good();
        citizenship.getFormerCitizenships().add("XXA");
        citizenship.setOathDate(LocalDate.parse("2024-05-20"));
        CitizenshipCase read = translator.translate(citizenship);
        assertThat(read.act()).isEqualTo("ACQUISITION");
        assertThat(read.ground()).isEqualTo("RESTORED");
        assertThat(read.status()).isEqualTo("GRANTED");
        assertThat(read.applied()).isEqualTo("2024-01-10");
        assertThat(read.decided()).isEqualTo("2024-05-02");
        assertThat(read.formerCitizenships()).containsExactly("RUS", "STLS");
        assertThat(read.newCitizenship()).isNull();
        assertThat(read.oath()).isEqualTo("2024-05-20");
        assertThat(read.lost()).isNull();
        assertThat(read.person().georgian()).isEqualTo(new PersonName("კუზნეცოვა", "მარია"));
        assertThat(read.person().sex()).isEqualTo(Sex.F);
        assertThat(read.person().citizenships()).containsExactly("RUS");
    }

    @Test
    void translatesALoss() {
        Citizenship citizenship = good();
        lost(citizenship);
        CitizenshipCase read = translator.translate(citizenship);
        assertThat(read.act()).isEqualTo("LOSS");
        assertThat(read.ground()).isEqualTo("RENUNCIATION");
        assertThat(read.status()).isEqualTo("TERMINATED");
        assertThat(read.formerCitizenships()).isEmpty();
        assertThat(read.newCitizenship()).isEqualTo("DEU");
        assertThat(read.lost()).isEqualTo("2024-05-02");
    }

    @Test
    void translatesPendingAndRefusedCases() {
        Citizenship open = good();
        pending(open);
        assertThat(translator.translate(open).status()).isEqualTo("APPLIED");
        open.setDecision("უარი");
        assertThat(translator.translate(open).status()).isEqualTo("REFUSED");
    }

    private void assertFindings(Consumer<Citizenship> change, Finding... expected) {
        Citizenship citizenship = good();
        change.accept(citizenship);
        assertThat(rules.judge(citizenship, FACTS)).containsExactly(expected);
    }

    private static void pending(Citizenship citizenship) {
        citizenship.setDecision(null);
        citizenship.setDecisionDate(null);
    }

    private static void lost(Citizenship citizenship) {
        citizenship.setGround("გასვლა");
        citizenship.getFormerCitizenships().clear();
        citizenship.setNewCitizenship("DEU");
        citizenship.setDecision("შეწყვეტილი");
        citizenship.setLossDate(citizenship.getDecisionDate());
    }

    private static Citizenship good() {
        Citizenship citizenship = new Citizenship();
        citizenship.setSourceId("GC-1");
        citizenship.setVersion(2);
        citizenship.setApplicationDate(LocalDate.parse("2024-01-10"));
        citizenship.setApplicant(person());
        citizenship.setGround("აღდგენა");
        citizenship.getFormerCitizenships().add("RUS");
        citizenship.setDecision("დადებითი");
        citizenship.setDecisionDate(LocalDate.parse("2024-05-02"));
        return citizenship;
    }

    private static Person person() {
        var name = new migration.exchange.contract.frame.v1.PersonName();
        name.setSurName("კუზნეცოვა");
        name.setGivenName("მარია");
        Person person = new Person();
        person.setPersonNameGeorgian(name);
        person.setPersonSex("2");
        person.setPersonBirthDate("1994-03-08");
        person.setPersonBirthCountry("GEO");
        person.getPersonCitizenships().add("RUS");
        person.setPersonNationalIdentification("01912345679");
        return person;
    }

    private static TravelDocument document(String category) {
        TravelDocument document = new TravelDocument();
        document.setCategory(category);
        document.setNumber("755123456");
        document.setIssuerCountry("RUS");
        return document;
    }
}
