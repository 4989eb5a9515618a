package migration.exchange.accounts;

import java.util.List;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;

/** What the steps tell the accounts of a submission. Every event may come more than once and in any order. */
public sealed interface SubmissionEvent {

    /** The submission it is about. */
    Submission submission();

    /** The submission was read whole and split. */
    record Split(Submission submission, int received) implements SubmissionEvent {}

    /** The submission is damaged: nothing of it is judged or counted. */
    record Damaged(Submission submission, Issue cause) implements SubmissionEvent {}

    /** A batch has been judged and written. */
    record BatchDone(Submission submission, BatchId batch, List<RecordOutcome> records) implements SubmissionEvent {}

    /**
     * A quarantined record has been corrected or released and went the whole way again, or that was taken back: its receipt
     * follows.
     *
     * @param submission the original submission
     * @param position position of the record in the original submission
     * @param by id of the correction, so that a repeat is not counted again but a second correction is
     * @param step its step ({@link migration.exchange.envelope.Rank}): of several the highest counts, odd ones take back
     * @param record what became of the correction; its place is in the correction
     */
    record Rejudged(Submission submission, int position, String by, int step, RecordOutcome record)
            implements SubmissionEvent {}
}
