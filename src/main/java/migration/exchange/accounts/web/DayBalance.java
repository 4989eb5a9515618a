package migration.exchange.accounts.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Recount.Difference;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * The equation of a feed for a day of receipt.
 *
 * @param day day of receipt, Asia/Tbilisi
 * @param sum its terms
 * @param doubtful some of the submissions that a difference is about
 */
record DayBalance(LocalDate day, @JsonUnwrapped FeedSum sum, List<String> doubtful) {

    static DayBalance of(FeedAccount account, @Nullable Difference found) {
        return new DayBalance(
                account.day(), FeedSum.of(account, found == null ? 0 : found.records()), submissions(found));
    }

    /** Whether it does not add up. */
    boolean isWrong() {
        return sum.difference() != 0;
    }

    /** Outcomes of which no receipt tells. */
    static DayBalance ofNothing(Difference found) {
        FeedAccount none = new FeedAccount(found.feed(), found.day(), 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
        return of(none, found);
    }

    private static List<String> submissions(@Nullable Difference found) {
        return found == null
                ? List.of()
                : found.submissions().stream().map(SubmissionId::value).toList();
    }
}
