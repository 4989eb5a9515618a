package migration.exchange.channel;

import java.util.List;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Submission;
import migration.exchange.indexing.RecordDocument;

/**
 * A batch after the fork.
 *
 * @param stopped records with an error, for the quarantine
 * @param passed records that go on, in order
 * @param documents what the passed became, one for one
 * @param screened what was erased of it
 */
public record TranslatedBatch(
        Submission submission,
        BatchId id,
        List<JudgedBatch.Item> stopped,
        List<JudgedBatch.Item> passed,
        List<RecordDocument> documents,
        Screened screened) {}
