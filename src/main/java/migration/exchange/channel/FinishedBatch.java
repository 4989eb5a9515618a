package migration.exchange.channel;

import java.util.List;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Submission;

/**
 * A batch of which everything is decided and written.
 *
 * @param outcomes what became of each record, in order
 * @param screened those of them that are erased
 */
public record FinishedBatch(Submission submission, BatchId id, List<RecordOutcome> outcomes, Screened screened) {

    /** What became of the records that are not erased. */
    List<RecordOutcome> living() {
        return outcomes.stream()
                .filter(outcome -> !screened.outcomes().contains(outcome))
                .toList();
    }
}
