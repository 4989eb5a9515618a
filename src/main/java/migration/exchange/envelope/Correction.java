package migration.exchange.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Says that a submission is a steward's correction of one quarantined record, or takes one back.
 *
 * @param original the submission in which the record came
 * @param position position of the record in it, from 0
 * @param steward who corrected it
 * @param reason why
 * @param rank where it stands when an earlier one was taken back, or it takes one back; null for a first correction, which
 *     stands where the version does that it corrects
 * @param mend the job that mended by a rule; null when it was done by hand
 */
public record Correction(
        SubmissionId original,
        int position,
        String steward,
        String reason,
        @Nullable Rank rank,
        @Nullable String mend) {

    /** A first correction by hand. */
    public static Correction first(SubmissionId original, int position, String steward, String reason) {
        return new Correction(original, position, steward, reason, null, null);
    }

    /** Whether it takes a correction back. What it brings is what was known before; a cancellation when that is nothing. */
    public boolean withdraws() {
        return rank != null && rank.withdraws();
    }

    /** Where it stands when it brings a version: a newer one stands for itself. */
    public Rank rankOf(int version) {
        return rank == null || version > rank.version() ? Rank.of(version) : rank;
    }

    /** How often stewards have changed their mind about the record, 0 for the first correction. */
    public int step() {
        return rank == null ? 0 : rank.step();
    }
}
