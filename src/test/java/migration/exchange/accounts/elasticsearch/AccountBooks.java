package migration.exchange.accounts.elasticsearch;

import java.time.Clock;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Settlements;
import migration.exchange.elasticsearch.Cluster;

/** The accounts for tests that have a connection of their own. */
public final class AccountBooks {

    private AccountBooks() {}

    public static Accounts of(Cluster cluster, Clock clock) {
        return new ElasticsearchAccounts(cluster, clock);
    }

    public static Settlements settlements(Cluster cluster) {
        return new ElasticsearchSettlements(cluster);
    }
}
