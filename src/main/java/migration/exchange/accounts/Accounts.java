package migration.exchange.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/** Port of outcomes, receipts and accounts. */
public interface Accounts {

    /**
     * Takes events, of any submissions and in any order; repeats change nothing. All of them cost hardly more than one.
     * Waits while the store is away.
     */
    void record(List<SubmissionEvent> events);

    /** Takes one event. */
    default void record(SubmissionEvent event) {
        record(List.of(event));
    }

    /** The receipt as far as the store knows it; exact without a refresh. Empty when no event has come yet. */
    Optional<Receipt> receipt(SubmissionId submission);

    /** Receipts, newest first. */
    ReceiptPage receipts(ReceiptQuery query);

    /** Outcomes of the records of a submission that have issues, in order of position, after a position, at most {@code size}. */
    List<RecordOutcome> outcomesWithIssues(SubmissionId submission, int afterPosition, int size);

    /** Every version ever received of a record, oldest submission first. */
    List<RecordOutcome> history(FeedId feed, String sourceId);

    /** The version of a record that came last, for each feed that has ever brought a record of that id. */
    Map<FeedId, RecordOutcome> latest(String sourceId);

    /** What became first of the record at a position of a submission. */
    Optional<RecordOutcome> outcome(SubmissionId submission, int position);

    /** Sums of all receipts, by feed and day of receipt (Asia/Tbilisi). */
    List<FeedAccount> accounts();

    /** A query for receipts; null filters nothing; {@code after} is the cursor of the page before. */
    record ReceiptQuery(
            @Nullable String agency,
            @Nullable FeedId feed,
            @Nullable ReceiptState state,
            @Nullable String after,
            int size) {}

    /** A page of receipts; {@code next} is null on the last one. */
    record ReceiptPage(List<Receipt> receipts, @Nullable String next) {}
}
