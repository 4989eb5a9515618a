package migration.exchange.channel;

import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Submission;
import org.springframework.stereotype.Component;

/** Writes down for the accounts what became of a batch. */
@Component("reporting")
public class Reporting {

    private final Archive archive;
    private final Screening screening;
    private final Messages messages = new Messages();

    public Reporting(Archive archive, Screening screening) {
        this.archive = archive;
        this.screening = screening;
    }

    public String report(FinishedBatch batch) {
        screening.confirm(batch);
        Correction correction = batch.submission().correction();
        SubmissionEvent event = correction == null
                ? new SubmissionEvent.BatchDone(batch.submission(), batch.id(), batch.outcomes())
                : rejudged(correction, batch.outcomes().get(0));
        return messages.write(event);
    }

    /** The receipt of the original follows; the correction is the name under which that happens once. */
    private SubmissionEvent rejudged(Correction correction, RecordOutcome outcome) {
        Submission original = archive.find(correction.original())
                .orElseThrow(() -> new IllegalStateException("original not archived: " + correction.original()));
        String by = outcome.place().submission().value();
        return new SubmissionEvent.Rejudged(original, correction.position(), by, correction.step(), outcome);
    }
}
