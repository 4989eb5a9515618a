package migration.exchange.validation.elasticsearch;

import java.time.Clock;
import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.validation.ReaderDifferences;
import migration.exchange.validation.ReaderDifferences.Found;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shadow checks find, kept for all processes. */
@Configuration(proxyBeanMethods = false)
class ReaderDifferencesConfiguration {

    @Bean
    IndexFamily readerDifferenceIndices() {
        return new IndexFamily(List.of(ElasticsearchReaderDifferences.index()));
    }

    @Bean
    ReaderDifferences readerDifferences(Cluster cluster, MigrationContext contracts, Clock clock) {
        ReaderDifferences differences = new ElasticsearchReaderDifferences(cluster);
        contracts.onePass().tell(difference -> differences.add(new Found(difference, clock.instant())));
        return differences;
    }
}
