package migration.exchange.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.envelope.FeedId;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of all feeds: what came in and what became of it, added up. */
@RestController
class AccountsApi {

    private final FeedSums sums;

    AccountsApi(FeedSums sums) {
        this.sums = sums;
    }

    @GetMapping("/api/accounts")
    AccountList accounts() {
        return new AccountList(List.copyOf(sums.byFeed().values()));
    }

    /** One account a feed. */
    record AccountList(List<FeedSum> feeds) {}

    /** The account of a feed over all days. */
    record FeedSum(
            String feed,
            long submissions,
            long damaged,
            long received,
            long accepted,
            long withIssues,
            long quarantined,
            long unchanged,
            long superseded) {

        static FeedSum of(FeedAccount day) {
            return new FeedSum(
                    day.feed().toString(),
                    day.submissions(),
                    day.damaged(),
                    day.received(),
                    day.accepted(),
                    day.withIssues(),
                    day.quarantined(),
                    day.unchanged(),
                    day.superseded());
        }

        FeedSum plus(FeedSum other) {
            return new FeedSum(
                    feed,
                    submissions + other.submissions,
                    damaged + other.damaged,
                    received + other.received,
                    accepted + other.accepted,
                    withIssues + other.withIssues,
                    quarantined + other.quarantined,
                    unchanged + other.unchanged,
                    superseded + other.superseded);
        }
    }

    /** Sums the days. */
    @Component
    static class FeedSums {

        private final Accounts accounts;

        FeedSums(Accounts accounts) {
            this.accounts = accounts;
        }

        Map<FeedId, FeedSum> byFeed() {
            return accounts.accounts().stream()
                    .collect(Collectors.toMap(FeedAccount::feed, FeedSum::of, FeedSum::plus, TreeMap::new));
        }
    }
}
