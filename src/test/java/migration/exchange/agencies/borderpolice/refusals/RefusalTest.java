package migration.exchange.agencies.borderpolice.refusals;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Layer.RULE;
import static migration.exchange.quality.Severity.ERROR;
import static migration.exchange.quality.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import migration.exchange.agencies.borderpolice.refusals.v1.Refusal;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.contract.frame.v1.TravelDocument;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(Refusals.CONTRACT.feed(), Instant.parse("2024-06-01T12:00:00Z"));

    private final RefusalRules rules = new RefusalRules(LISTS);
    private final RefusalTranslator translator = new RefusalTranslator(LISTS);

    @Test
    void findsNothingInAGoodRecord() {
        assertThat(rules.judge(good(), FACTS)).isEmpty();
    }

    @Test
    void groundsWereNotRecordedBefore2018() {
        assertFindings(
                r -> {
                    r.setTimestamp(OffsetDateTime.parse("2017-12-31T23:59:59+04:00"));
                    r.getGrounds().clear();
                },
                new Finding("GROUND_MISSING_BEFORE_2018", WARNING, CODE, "ground", null, null));
        assertFindings(r -> r.getGrounds().clear());
    }

    @Test
    void unknownGround() {
        assertFindings(
                r -> r.getGrounds().add("11.1.z"),
                new Finding("CODE_UNKNOWN_GROUND", ERROR, CODE, "ground[3]", "11.1.z", null));
    }

    @Test
    void groundUsedBeforeItsDay() {
        assertFindings(
                r -> {
                    r.setTimestamp(OffsetDateTime.parse("2017-12-31T23:59:59+04:00"));
                    r.getGrounds().remove(1);
                },
                new Finding("CODE_GROUND_NOT_YET_VALID", ERROR, CODE, "ground[1]", "11.1.a", "≥ 2018-01-01"));
    }

    @Test
    void ownCitizenCannotBeRefused() {
        assertFindings(
                r -> r.getPerson().getPersonCitizenships().add("GEO"),
                new Finding("RULE_REFUSED_OWN_CITIZEN", ERROR, RULE, "person/personCitizenship[2]", "GEO", null));
    }

    @Test
    void unknownCheckpointAndDocument() {
        assertFindings(
                r -> r.setPortOfEntry("TBS"),
                new Finding("CODE_UNKNOWN_CHECKPOINT", ERROR, CODE, "portOfEntry", "TBS", null));
        assertFindings(
                r -> {
                    TravelDocument document = new TravelDocument();
                    document.setCategory("P");
                    document.setNumber("A1");
                    document.setIssuerCountry("ZZZ");
                    r.setTravelDocument(document);
                },
                new Finding("CODE_UNKNOWN_COUNTRY", ERROR, CODE, "travelDocument/issuerCountry", "ZZZ", null));
    }

    @Test
    void theContentOfACancellationIsNotJudged() {
        assertFindings(r -> {
            r.setCancelled(true);
            r.getGrounds().add("11.1.z");
        });
    }

    @Test
    void translates() {
        EntryRefusal refusal = translator.translate(good());
        assertThat(refusal.checkpoint()).isEqualTo("TBS");
        assertThat(refusal.grounds()).containsExactly("a", "b1");
        assertThat(refusal.timestamp()).isEqualTo("2024-05-31T03:00:00+04:00");
        assertThat(refusal.person().citizenships()).containsExactly("STLS");
        assertThat(refusal.person().matchKey()).isEqualTo("KHALIL|OMAR");
        assertThat(refusal.person().document()).isNull();
    }

    private void assertFindings(Consumer<Refusal> change, Finding... expected) {
        Refusal refusal = good();
        change.accept(refusal);
        assertThat(rules.judge(refusal, FACTS)).containsExactly(expected);
    }

    private static Refusal good() {
        PersonName name = new PersonName();
        name.setSurName("KHALIL");
        name.setGivenName("OMAR");
        Person person = new Person();
        person.setPersonName(name);
        person.setPersonSex("M");
        person.getPersonCitizenships().add("XXA");
        Refusal refusal = new Refusal();
        refusal.setSourceId("R-1");
        refusal.setVersion(1);
        refusal.setTimestamp(OffsetDateTime.parse("2024-05-31T03:00:00+04:00"));
        refusal.setPortOfEntry("BP-201");
        refusal.setPerson(person);
        refusal.getGrounds().addAll(List.of("11.1.a", "11.1.b1"));
        return refusal;
    }
}
