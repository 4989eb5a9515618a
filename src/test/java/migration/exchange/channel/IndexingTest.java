package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.quality.Place;
import migration.exchange.quality.Verdict;
import migration.exchange.validation.JudgedRecord;
import org.junit.jupiter.api.Test;

/** Batches that are one request keep their own answers. */
class IndexingTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");

    private final List<List<RecordDocument>> requests = new ArrayList<>();

    private Indexing answering(WriteResult... results) {
        return new Indexing(documents -> {
            requests.add(documents);
            return List.of(results);
        });
    }

    /** @param verdicts one for each record, in order */
    private static TranslatedBatch batch(char submission, Verdict... verdicts) {
        SubmissionId id = new SubmissionId(String.valueOf(submission).repeat(32));
        List<JudgedBatch.Item> items = IntStream.range(0, verdicts.length)
                .mapToObj(position -> item(id, position, verdicts[position]))
                .toList();
        List<JudgedBatch.Item> passed = items.stream()
                .filter(item -> item.judged().verdict() == Verdict.ACCEPTED)
                .toList();
        return new TranslatedBatch(
                Submissions.named(id, FEED),
                new BatchId(id, 0, verdicts.length),
                items.stream().filter(item -> !passed.contains(item)).toList(),
                passed,
                passed.stream().map(IndexingTest::document).toList(),
                new Screened(0, List.of()));
    }

    private static JudgedBatch.Item item(SubmissionId id, int position, Verdict verdict) {
        String sourceId = id.value().charAt(0) + "-" + position;
        ReadRecord read = new ReadRecord(position, 0, 1, sourceId, 1, null, List.of(), path -> Place.WHOLE);
        return new JudgedBatch.Item(
                new JudgedRecord(read, List.of(), verdict), new RecordPlace(id, position, position, 1));
    }

    private static RecordDocument document(JudgedBatch.Item item) {
        String sourceId = item.judged().record().sourceId();
        return new RecordDocument(FEED, sourceId, 1, Rank.of(1), null, "crossings", List.of(), item.place());
    }

    private static List<String> told(FinishedBatch batch) {
        return batch.outcomes().stream()
                .map(outcome -> outcome.sourceId() + " " + outcome.disposition())
                .toList();
    }

    @Test
    void batchesTogetherAreOneRequestAndEachHasItsOwnAnswers() {
        Indexing indexing = answering(WriteResult.UNCHANGED, WriteResult.ACCEPTED, WriteResult.SUPERSEDED);

        List<FinishedBatch> finished = indexing.together(List.of(
                batch('a', Verdict.QUARANTINED, Verdict.ACCEPTED),
                batch('b', Verdict.QUARANTINED),
                batch('c', Verdict.ACCEPTED, Verdict.QUARANTINED, Verdict.ACCEPTED)));

        assertThat(requests).hasSize(1);
        assertThat(requests.get(0)).extracting(RecordDocument::sourceId).containsExactly("a-1", "c-0", "c-2");
        assertThat(finished)
                .extracting(IndexingTest::told)
                .containsExactly(
                        List.of("a-0 QUARANTINED", "a-1 UNCHANGED"),
                        List.of("b-0 QUARANTINED"),
                        List.of("c-0 ACCEPTED", "c-1 QUARANTINED", "c-2 SUPERSEDED"));
        assertThat(finished)
                .extracting(batch -> batch.id().submission().value().charAt(0))
                .containsExactly('a', 'b', 'c');
    }

    @Test
    void sameVersionWithOtherContentIsStopped() {
        FinishedBatch finished = answering(WriteResult.CONFLICT).index(batch('a', Verdict.ACCEPTED));
        RecordOutcome only = finished.outcomes().get(0);
        assertThat(only.disposition()).isEqualTo(Disposition.QUARANTINED);
        assertThat(only.issues()).extracting("code").containsExactly("VERSION_SAME_OTHER_CONTENT");
    }
}
