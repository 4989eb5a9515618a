package migration.exchange.accounts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Recount;
import migration.exchange.accounts.Recount.Difference;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts beside what a recount says of them. The recount may be some seconds old, the accounts are of now. */
@Component
class Balances {

    /** However many ask: a recount makes the outcomes searchable, which costs those who write them. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Recount recount;
    private final MigrationContext context;
    private final Clock clock;
    private @Nullable Recounted last;

    Balances(Accounts accounts, Recount recount, MigrationContext context, Clock clock) {
        this.accounts = accounts;
        this.recount = recount;
        this.context = context;
        this.clock = clock;
    }

    /** What a recount found, and when. */
    record Recounted(Instant at, List<Difference> differences) {}

    /** The last recount, at most seconds old. */
    synchronized Recounted recounted() {
        Recounted known = last;
        Instant now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Recounted(now, recount.differences(feeds()));
            last = known;
        }
        return known;
    }

    /** The feeds of all contracts. */
    TreeSet<FeedId> feeds() {
        return context.contracts().stream()
                .map(contract -> contract.id().feed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By day, the newest first, and feed. */
    List<DayBalance> days() {
        Map<List<Object>, Difference> differences = new HashMap<>();
        recounted().differences().forEach(found -> differences.put(List.of(found.feed(), found.day()), found));
        List<DayBalance> days = new ArrayList<>();
        for (FeedAccount account : accounts.accounts()) {
            days.add(DayBalance.of(account, differences.remove(List.of(account.feed(), account.day()))));
        }
        differences.values().forEach(found -> days.add(DayBalance.ofNothing(found)));
        days.sort(Comparator.comparing(DayBalance::day)
                .reversed()
                .thenComparing(day -> day.sum().feed()));
        return days;
    }

    /** By feed, over all days. */
    Map<FeedId, FeedSum> byFeed() {
        Map<FeedId, Long> differences = recounted().differences().stream()
                .collect(Collectors.groupingBy(
                        Difference::feed, TreeMap::new, Collectors.summingLong(Difference::records)));
        Map<FeedId, FeedSum> sums = new TreeMap<>();
        accounts.accounts().stream()
                .collect(Collectors.toMap(FeedAccount::feed, account -> account, FeedAccount::plus))
                .forEach((feed, account) -> sums.put(feed, FeedSum.of(account, differences.getOrDefault(feed, 0L))));
        return sums;
    }
}
