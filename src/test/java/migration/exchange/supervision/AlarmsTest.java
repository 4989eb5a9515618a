package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import migration.exchange.accounts.Arrivals.ContractUse;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.contract.ReadersDiffer;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Place;
import migration.exchange.security.ClientCertificate;
import migration.exchange.supervision.Alarm.Decision;
import migration.exchange.supervision.Observed.Directions;
import migration.exchange.supervision.Observed.Filled;
import migration.exchange.validation.ReaderDifferences.Found;
import org.junit.jupiter.api.Test;

/** What becomes of alarms, and what they say. */
class AlarmsTest {

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    private static final FeedId FEED = new FeedId("border-police", "crossings");
    private static final Words POINT = new Words("გამშვები პუნქტი", "checkpoint");
    private static final Finding LATE =
            Finding.feedLate(FEED, Duration.ofMinutes(90), NOW.minusSeconds(9000), NOW.minusSeconds(5400));
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final AlarmTexts texts = AlarmTexts.load();
    private final Alarms alarms = new Alarms(texts);

    @Test
    void aCauseThatIsBackWithinTheHourIsTheSameAlarm() {
        Alarm opened = alarms.changed(List.of(), List.of(LATE, LATE), NOW).get(0);
        assertThat(opened.state()).isEqualTo(Alarm.State.OPEN);
        Alarm decided = opened.with(new Decision("steward", NOW, "Nino", "called them"));
        Alarm again = only(List.of(decided), List.of(LATE), 10);
        assertThat(again.state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
        assertThat(again.times()).isEqualTo(1);
        Alarm closed = only(List.of(again), List.of(), 20);
        assertThat(closed.state()).isEqualTo(Alarm.State.CLOSED);
        Alarm back = only(List.of(closed), List.of(LATE), 50);
        assertThat(back.id()).isEqualTo(opened.id());
        assertThat(back.times()).isEqualTo(2);
        assertThat(back.closedAt()).isNull();
        assertThat(alarms.changed(List.of(closed), List.of(), NOW)).isEmpty();
        assertThat(only(List.of(), List.of(LATE), 90).id()).isNotEqualTo(opened.id());
    }

    private Alarm only(List<Alarm> known, List<Finding> findings, int minutes) {
        List<Alarm> changed = alarms.changed(known, findings, NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(changed).hasSize(1);
        return changed.get(0);
    }

    @Test
    void everyKindIsSaidInBothLanguages() {
        List<Finding> findings = List.of(
                LATE,
                Finding.streamSilent(FEED, "BP-1", POINT, Duration.ofHours(50), NOW),
                Finding.numbersMissing(new Gap(FEED, "BP-1", 3, 4, 2, NOW), POINT),
                Finding.accountDiffers(FEED, LocalDate.of(2026, 9, 19), 2),
                Finding.deadLettersWait("batches", 3, NOW),
                Finding.readersDiffer(
                        new Found(new ReadersDiffer(new ContractId(FEED, 2), new Place(7, 1, "/a"), "its place"), NOW),
                        2),
                Finding.certificateEnds(
                        new ClientCertificate("consular", "c2898212a4e412bf", "CN=x", NOW, NOW, NOW, "consular"), 7, 3),
                Finding.volumeOutside(FEED, null, LocalDate.of(2026, 9, 19), 1_500, new Band(2_000, 4_000)),
                Finding.codeUnknown(FEED, "CODE_UNKNOWN_COUNTRY", "XQX", 2, NOW),
                Finding.quarantineOld(FEED, "XSD_TYPE", 2, NOW),
                Finding.elementMissing(new Filled(FEED, YearMonth.of(2026, 8), "sex", 7, 400), 99),
                Finding.pointUneven(new Directions(FEED, YearMonth.of(2026, 8), "SRP", "IN", 9, "OUT", 900)),
                Finding.contractOld(new ContractUse(new ContractId(FEED, 1), 5, 50, NOW), 2));
        assertThat(findings).extracting(Finding::kind).containsExactly(AlarmKind.values());
        findings.forEach(finding -> {
            Words said = texts.sentence(finding);
            assertThat(said.ka()).doesNotContain("{", "}");
            assertThat(said.en()).doesNotContain("{", "}").doesNotContainPattern("[ა-ჿ]");
        });
        assertThat(texts.sentence(LATE).ka())
                .isEqualTo("border-police/crossings: დაგვიანება 1 სთ, 30 წთ. ბოლო გზავნილი მოვიდა 20.09.2026 11:30, "
                        + "მომდევნო უნდა მოსულიყო არაუგვიანეს 20.09.2026 12:30.");
        assertThat(texts.sentence(findings.get(1)).en()).contains("checkpoint BP-1: silent, late by 2 days, 2 hr");
    }

    @Test
    void georgianWordsHaveNoLatinOnes() {
        for (AlarmText text : texts.all()) {
            String all = text.title().ka()
                    + text.says().ka()
                    + text.sentence().ka().replaceAll("\\{[a-z]+}", "")
                    + text.act().ka();
            assertThat(all).as(text.kind().name()).doesNotContainPattern(LATIN);
        }
    }
}
