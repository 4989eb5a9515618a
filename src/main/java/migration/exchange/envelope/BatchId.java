package migration.exchange.envelope;

/**
 * A batch of a submission; deterministic, so that a repeated split makes the same batches.
 *
 * @param submission the submission
 * @param firstPosition position of the first record in the submission, from 0
 * @param count number of records, 1 to 500
 */
public record BatchId(SubmissionId submission, int firstPosition, int count) {

    @Override
    public String toString() {
        return submission + "-" + firstPosition + "+" + count;
    }
}
