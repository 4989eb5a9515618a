package migration.exchange.accounts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every feed: what came last, up to when it has told all, and its account. */
@RestController
class FeedsApi {

    private final Accounts accounts;
    private final Balances balances;
    private final Clock clock;

    FeedsApi(Accounts accounts, Balances balances, Clock clock) {
        this.accounts = accounts;
        this.balances = balances;
        this.clock = clock;
    }

    @GetMapping("/api/feeds")
    FeedList feeds() {
        Map<FeedId, FeedSum> byFeed = balances.byFeed();
        TreeSet<FeedId> feeds = new TreeSet<>(byFeed.keySet());
        feeds.addAll(balances.feeds());
        return new FeedList(
                feeds.stream().map(feed -> view(feed, byFeed.get(feed))).toList());
    }

    private FeedView view(FeedId feed, @Nullable FeedSum account) {
        Optional<Receipt> last = accounts.receipts(new ReceiptQuery(null, feed, null, null, 1)).receipts().stream()
                .findFirst();
        Instant through = last.map(receipt -> receipt.submission().envelope())
                .map(Envelope::completeThrough)
                .orElse(null);
        return new FeedView(
                feed.toString(),
                last.map(receipt -> receipt.submission().receivedAt()).orElse(null),
                last.map(receipt -> receipt.submission().id().value()).orElse(null),
                through,
                through == null
                        ? null
                        : Long.valueOf(
                                Duration.between(through, clock.instant()).toSeconds()),
                account);
    }

    /** All feeds. */
    record FeedList(List<FeedView> feeds) {}

    /**
     * A feed.
     *
     * @param lastReceivedAt when the last submission came
     * @param lastSubmission its id
     * @param dataThrough up to when its stream has told all it knows
     * @param secondsBehind how long ago that is
     * @param account its account, null when nothing has come yet
     */
    record FeedView(
            String feed,
            @Nullable Instant lastReceivedAt,
            @Nullable String lastSubmission,
            @Nullable Instant dataThrough,
            @Nullable Long secondsBehind,
            @Nullable FeedSum account) {}
}
