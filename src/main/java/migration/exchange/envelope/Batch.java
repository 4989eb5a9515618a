package migration.exchange.envelope;

/**
 * A claim check for up to 500 records of one submission: where in the archived bytes they stand. The unit that is
 * queued, judged, indexed and acknowledged at once.
 *
 * @param id the batch
 * @param headLength bytes from the start of the submission to the end of the start tag that contains the records
 * @param offset byte offset of the first record in the submission
 * @param length bytes from the start of the first record to the end of the last
 * @param line line of the first record in the submission, from 1
 * @param column column of the first record in the submission, from 1
 * @param tail the end tags that close what the head opened
 */
public record Batch(BatchId id, int headLength, long offset, int length, int line, int column, String tail) {}
