package migration.exchange.envelope;

/**
 * Says that a submission is a steward's correction of one quarantined record.
 *
 * @param original the submission in which the record came
 * @param position position of the record in it, from 0
 * @param steward who corrected it
 * @param reason why
 */
public record Correction(SubmissionId original, int position, String steward, String reason) {}
