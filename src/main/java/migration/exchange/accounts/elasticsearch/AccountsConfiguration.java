package migration.exchange.accounts.elasticsearch;

import java.time.Clock;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Arrivals;
import migration.exchange.accounts.Recount;
import migration.exchange.accounts.Settlements;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts as parts of the platform. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

    @Bean
    IndexFamily accountIndices() {
        return new IndexFamily(AccountIndices.all());
    }

    @Bean
    Settlements settlements(Cluster cluster) {
        return new ElasticsearchSettlements(cluster);
    }

    @Bean
    Accounts accounts(Cluster cluster, ObjectProvider<Clock> clock) {
        return new ElasticsearchAccounts(cluster, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Arrivals arrivals(Cluster cluster) {
        return new ElasticsearchArrivals(cluster);
    }

    @Bean
    Recount recount(Cluster cluster) {
        return new ElasticsearchRecount(cluster);
    }
}
