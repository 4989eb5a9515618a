package migration.exchange.envelope;

/**
 * Where one record stands verbatim.
 *
 * @param submission the submission
 * @param position position in it, from 0
 * @param offset byte offset in the archived submission
 * @param length bytes
 */
public record RecordPlace(SubmissionId submission, int position, long offset, int length) {

    /** Which record that is. */
    public RecordPosition which() {
        return new RecordPosition(submission, position);
    }
}
