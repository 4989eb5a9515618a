package migration.exchange.channel;

import java.util.List;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.validation.JudgedRecord;

/**
 * A batch after the schema gate and the rules.
 *
 * @param records a report for every record that is not erased
 * @param screened what was erased of it
 */
public record JudgedBatch(Submission submission, BatchId id, List<Item> records, Screened screened) {

    /** A judged record and where it stands verbatim. */
    public record Item(JudgedRecord judged, RecordPlace place) {}
}
