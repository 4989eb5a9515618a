package migration.exchange.accounts;

import java.time.Instant;
import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What an agency holds in hand: {@code received = accepted + quarantined + unchanged + superseded} once completed.
 *
 * @param submission the submission
 * @param state how far it has come
 * @param received records found in it
 * @param accepted records written into the store
 * @param withIssues those of the accepted that were accepted with issues
 * @param quarantined records that wait in quarantine
 * @param unchanged records whose version was known already
 * @param superseded records older than what is known
 * @param damage why nothing was judged, when damaged
 * @param updatedAt when the receipt last changed
 */
public record Receipt(
        Submission submission,
        ReceiptState state,
        long received,
        long accepted,
        long withIssues,
        long quarantined,
        long unchanged,
        long superseded,
        @Nullable Issue damage,
        Instant updatedAt) {

    /** A submission that is archived and of which nothing else is known. */
    public static Receipt received(Submission submission) {
        return new Receipt(submission, ReceiptState.RECEIVED, 0, 0, 0, 0, 0, 0, null, submission.receivedAt());
    }
}
