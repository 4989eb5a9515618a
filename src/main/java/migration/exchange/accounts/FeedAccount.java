package migration.exchange.accounts;

import java.time.Instant;
import java.time.LocalDate;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * The account of a feed for a day of receipt, as the receipts add up to it:
 * {@code received = accepted + quarantined + unchanged + superseded + inWork}. Whether that is so is for {@link Recount}.
 *
 * @param day day of receipt, Asia/Tbilisi
 * @param inWork records of open submissions that have no outcome yet
 * @param inWorkSince when the oldest of the open submissions was received, null when none is open
 */
public record FeedAccount(
        FeedId feed,
        LocalDate day,
        long submissions,
        long damaged,
        long received,
        long accepted,
        long withIssues,
        long quarantined,
        long unchanged,
        long superseded,
        long inWork,
        @Nullable Instant inWorkSince) {

    /** The account of both, of one feed; the day of this one. */
    public FeedAccount plus(FeedAccount other) {
        return new FeedAccount(
                feed,
                day,
                submissions + other.submissions,
                damaged + other.damaged,
                received + other.received,
                accepted + other.accepted,
                withIssues + other.withIssues,
                quarantined + other.quarantined,
                unchanged + other.unchanged,
                superseded + other.superseded,
                inWork + other.inWork,
                earlier(inWorkSince, other.inWorkSince));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
