package migration.exchange.accounts.web;

import java.time.Instant;
import migration.exchange.accounts.FeedAccount;
import org.jspecify.annotations.Nullable;

/**
 * The terms: {@code received = accepted + quarantined + unchanged + superseded + inWork}, and the difference 0.
 *
 * @param inWork records of open submissions that have no outcome yet
 * @param inWorkSince when the oldest of the open submissions was received
 * @param difference records on which receipts and outcomes disagree
 */
record FeedSum(
        String feed,
        long submissions,
        long damaged,
        long received,
        long accepted,
        long withIssues,
        long quarantined,
        long unchanged,
        long superseded,
        long inWork,
        @Nullable Instant inWorkSince,
        long difference) {

    static FeedSum of(FeedAccount account, long difference) {
        return new FeedSum(
                account.feed().toString(),
                account.submissions(),
                account.damaged(),
                account.received(),
                account.accepted(),
                account.withIssues(),
                account.quarantined(),
                account.unchanged(),
                account.superseded(),
                account.inWork(),
                account.inWorkSince(),
                difference);
    }
}
