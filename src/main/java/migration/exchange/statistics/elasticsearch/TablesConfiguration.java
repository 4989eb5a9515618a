package migration.exchange.statistics.elasticsearch;

import java.time.Clock;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.Tables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

    @Bean
    Tables tables(Cluster cluster, TableCatalogue catalogue, CodeLabels labels, ObjectProvider<Clock> clock) {
        return new ElasticsearchTables(cluster, catalogue, labels, clock.getIfAvailable(Clock::systemUTC));
    }
}
