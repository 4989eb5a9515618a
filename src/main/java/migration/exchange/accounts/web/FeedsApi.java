package migration.exchange.accounts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Overview;
import migration.exchange.supervision.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every feed: what came last, up to when it has told all, and its account. */
@RestController
class FeedsApi {

    private final Accounts accounts;
    private final Balances balances;
    private final Overview overview;
    private final Clock clock;

    FeedsApi(Accounts accounts, Balances balances, Overview overview, Clock clock) {
        this.accounts = accounts;
        this.balances = balances;
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping("/api/feeds")
    FeedList feeds() {
        Map<FeedId, FeedSum> byFeed = balances.byFeed();
        Map<FeedId, Standing> standings =
                overview.standings().stream().collect(Collectors.toMap(Standing::feed, standing -> standing));
        TreeSet<FeedId> feeds = new TreeSet<>(byFeed.keySet());
        feeds.addAll(balances.feeds());
        return new FeedList(feeds.stream()
                .map(feed -> view(feed, byFeed.get(feed), standings.get(feed)))
                .toList());
    }

    private FeedView view(FeedId feed, @Nullable FeedSum account, @Nullable Standing standing) {
        Optional<Receipt> last = accounts.receipts(new ReceiptQuery(null, feed, null, null, 1)).receipts().stream()
                .findFirst();
        Instant through = standing == null ? said(last) : standing.through();
        return new FeedView(
                feed.toString(),
                last.map(receipt -> receipt.submission().receivedAt()).orElse(null),
                last.map(receipt -> receipt.submission().id().value()).orElse(null),
                through,
                through == null
                        ? null
                        : Long.valueOf(
                                Duration.between(through, clock.instant()).toSeconds()),
                standing == null ? 0 : standing.late().toSeconds(),
                standing == null
                        ? List.of()
                        : standing.silent().stream()
                                .map(Standing.Silence::stream)
                                .toList(),
                account);
    }

    /** What the last submission says, of a feed without a schedule. */
    private static @Nullable Instant said(Optional<Receipt> last) {
        return last.map(receipt -> receipt.submission().envelope())
                .map(Envelope::completeThrough)
                .orElse(null);
    }

    /** All feeds. */
    record FeedList(List<FeedView> feeds) {}

    /**
     * A feed.
     *
     * @param lastReceivedAt when the last submission came
     * @param lastSubmission its id
     * @param dataThrough up to when all of its streams have told all they know
     * @param secondsBehind how long ago that is
     * @param secondsLate by how much it is late against its schedule as a whole; 0 when it is on time, or has no rhythm
     * @param silentStreams its streams that are late
     * @param account its account, null when nothing has come yet
     */
    record FeedView(
            String feed,
            @Nullable Instant lastReceivedAt,
            @Nullable String lastSubmission,
            @Nullable Instant dataThrough,
            @Nullable Long secondsBehind,
            long secondsLate,
            List<String> silentStreams,
            @Nullable FeedSum account) {}
}
