package migration.exchange.channel;

import java.util.List;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Submission;

/** A batch of which everything is decided and written. */
public record FinishedBatch(Submission submission, BatchId id, List<RecordOutcome> outcomes) {}
