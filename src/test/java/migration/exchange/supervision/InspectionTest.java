package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import migration.exchange.contract.ReadersDiffer;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Place;
import migration.exchange.validation.ReaderDifferences.Found;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final Instant NOW = Instant.parse("2026-09-20T08:00:00Z");

    private final Inspection inspection =
            new Inspection(ScheduleShelf.load(), Holidays.load(), Map.of(), Duration.ofDays(14), Duration.ofDays(7));

    /** Several processes may have found the same fault of the tables; it is one alarm for each contract. */
    @Test
    void differencesOfTheReadersAreOneFindingAContract() {
        List<Finding> findings = inspection.findings(observed(
                found(1, NOW.minusSeconds(60)), found(2, NOW.minusSeconds(120)), found(2, NOW.minusSeconds(30))));
        assertThat(findings).extracting(Finding::kind).containsOnly(AlarmKind.READERS_DIFFER);
        assertThat(findings).extracting(Finding::feed).containsOnly(FEED);
        assertThat(findings).extracting(Finding::subject).containsExactlyInAnyOrder("v1", "v2");
        Map<String, Object> said = findings.stream()
                .filter(finding -> finding.subject().equals("v2"))
                .findFirst()
                .orElseThrow()
                .said();
        assertThat(said).containsEntry("times", 2).containsEntry("last", NOW.minusSeconds(30));
    }

    @Test
    void whereNothingWasFoundThereIsNone() {
        assertThat(inspection.findings(observed())).isEmpty();
    }

    private static Found found(int major, Instant at) {
        return new Found(new ReadersDiffer(new ContractId(FEED, major), new Place(7, 1, "/"), "its place"), at);
    }

    private static Observed observed(Found... readers) {
        return new Observed(
                NOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(readers),
                List.of(),
                List.of());
    }
}
