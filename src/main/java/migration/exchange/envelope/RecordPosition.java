package migration.exchange.envelope;

/**
 * Which record of a submission, wherever its bytes begin and end.
 *
 * @param submission the submission
 * @param position position in it, from 0
 */
public record RecordPosition(SubmissionId submission, int position) {}
