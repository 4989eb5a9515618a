package migration.exchange.channel;

import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.quarantine.QuarantinedRecord;
import org.springframework.stereotype.Component;

/** Writes down for the accounts what became of a batch. */
@Component("reporting")
public class Reporting {

    private final Archive archive;
    private final Messages messages = new Messages();

    public Reporting(Archive archive) {
        this.archive = archive;
    }

    public String report(FinishedBatch batch) {
        Correction correction = batch.submission().correction();
        SubmissionEvent event = correction == null
                ? new SubmissionEvent.BatchDone(batch.submission(), batch.id(), batch.outcomes())
                : rejudged(correction, batch.outcomes().get(0));
        return messages.write(event);
    }

    /** The receipt of the original follows; its case is the name under which that happens once. */
    private SubmissionEvent rejudged(Correction correction, RecordOutcome outcome) {
        Submission original = archive.find(correction.original())
                .orElseThrow(() -> new IllegalStateException("original not archived: " + correction.original()));
        RecordPlace place = new RecordPlace(correction.original(), correction.position(), 0, 0);
        return new SubmissionEvent.Rejudged(original, QuarantinedRecord.idOf(place), outcome);
    }
}
