package migration.exchange.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.channel.FinishedBatch;
import migration.exchange.channel.JudgedBatch;
import migration.exchange.channel.Screened;
import migration.exchange.channel.TranslatedBatch;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import migration.exchange.sandbox.Takings;
import migration.exchange.validation.JudgedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario tells how good records end, never bad ones. */
class StagingTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final SubmissionId SUBMISSION = new SubmissionId("a".repeat(32));
    private static final Issue FAULT =
            new Issue("XSD_TYPE", Severity.ERROR, Layer.SCHEMA, Place.WHOLE, null, null, null);

    @TempDir
    Path folder;

    private int written;

    private Staging staging(String scenario) throws IOException {
        Path file = folder.resolve("takings.txt");
        Files.writeString(file, SUBMISSION + " 2 " + scenario + "\n");
        return new Staging(
                new Takings(file),
                documents -> {
                    written += documents.size();
                    return documents.stream().map(one -> WriteResult.ACCEPTED).toList();
                },
                Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARANTINED, QUARANTINED, 0",
        "UNCHANGED, UNCHANGED, 0",
        "SUPERSEDED, SUPERSEDED, 0",
        "SLOW, ACCEPTED, 1",
        "-, ACCEPTED, 1"
    })
    void goodRecordsEndAsTheScenarioSaysAndBadOnesAsTheyAre(String scenario, Disposition good, int stored)
            throws IOException {
        FinishedBatch finished = staging(scenario).index(batch());
        assertThat(finished.outcomes())
                .extracting(RecordOutcome::disposition)
                .containsExactly(Disposition.QUARANTINED, good);
        assertThat(finished.outcomes().get(0).issues()).containsExactly(FAULT);
        assertThat(finished.outcomes().get(1).issues())
                .extracting(Issue::code)
                .isEqualTo(scenario.equals("QUARANTINED") ? List.of("SANDBOX_SCENARIO") : List.of());
        assertThat(written).isEqualTo(stored);
    }

    @Test
    void onlyTheSlowStayInWork() throws IOException {
        assertThat(staging("SLOW").pause(SUBMISSION.value())).isEqualTo(60_000);
        assertThat(staging("SLOW").pause("b".repeat(32))).isZero();
        assertThat(staging("UNCHANGED").pause(SUBMISSION.value())).isZero();
    }

    private static TranslatedBatch batch() {
        JudgedBatch.Item bad = item(0, List.of(FAULT), Verdict.QUARANTINED);
        JudgedBatch.Item good = item(1, List.of(), Verdict.ACCEPTED);
        RecordDocument document =
                new RecordDocument(FEED, "id-1", 1, Rank.of(1), null, "crossings", List.of(), good.place());
        return new TranslatedBatch(
                submission(),
                new BatchId(SUBMISSION, 0, 2),
                List.of(bad),
                List.of(good),
                List.of(document),
                new Screened(0, List.of()));
    }

    private static JudgedBatch.Item item(int position, List<Issue> issues, Verdict verdict) {
        ReadRecord read = new ReadRecord(position, 0, 1, "id-" + position, 1, null, List.of(), path -> Place.WHOLE);
        return new JudgedBatch.Item(
                new JudgedRecord(read, issues, verdict), new RecordPlace(SUBMISSION, position, 0, 1));
    }

    private static Submission submission() {
        return Submissions.named(SUBMISSION, FEED);
    }
}
