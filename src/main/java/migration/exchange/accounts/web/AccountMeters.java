package migration.exchange.accounts.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.StoreAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The accounts as metrics: {@code exchange_records{feed,disposition}} and {@code exchange_records_received{feed}}, records
 * over all days, and {@code exchange_accounts_difference{feed}}, records on which receipts and outcomes disagree. Gauges and
 * no counters, since a correction lets a record go from quarantined to accepted. Not a number while the store is away.
 */
@Component
class AccountMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Balances balances;
    private final Clock clock;
    private Map<FeedId, FeedSum> sums = Map.of();
    private boolean away;
    private @Nullable Instant readAt;

    AccountMeters(Balances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (FeedId feed : balances.feeds()) {
            disposition(registry, feed, "accepted", FeedSum::accepted);
            disposition(registry, feed, "quarantined", FeedSum::quarantined);
            disposition(registry, feed, "unchanged", FeedSum::unchanged);
            disposition(registry, feed, "superseded", FeedSum::superseded);
            disposition(registry, feed, "in_work", FeedSum::inWork);
            gauge("exchange.records.received", feed, FeedSum::received)
                    .description("records found in submissions")
                    .register(registry);
            gauge("exchange.accounts.difference", feed, FeedSum::difference)
                    .description("records on which receipts and outcomes disagree")
                    .register(registry);
        }
    }

    private void disposition(MeterRegistry registry, FeedId feed, String name, ToLongFunction<FeedSum> term) {
        gauge("exchange.records", feed, term)
                .tag("disposition", name)
                .description("records by what became of them")
                .register(registry);
    }

    private Gauge.Builder<AccountMeters> gauge(String name, FeedId feed, ToLongFunction<FeedSum> term) {
        return Gauge.builder(name, this, meters -> meters.value(feed, term)).tag("feed", feed.toString());
    }

    private synchronized double value(FeedId feed, ToLongFunction<FeedSum> term) {
        Instant now = clock.instant();
        if (readAt == null || readAt.plus(FRESH).isBefore(now)) {
            read();
            readAt = now;
        }
        FeedSum sum = sums.get(feed);
        if (away) {
            return Double.NaN;
        }
        return sum == null ? 0 : term.applyAsLong(sum);
    }

    /** All gauges of a scrape show one moment, and a store that is away is waited for once. */
    private void read() {
        try {
            sums = balances.byFeed();
            away = false;
        } catch (StoreAwayException e) {
            LOG.debug("the accounts cannot be read now", e);
            away = true;
        }
    }
}
