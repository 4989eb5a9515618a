package migration.exchange.quarantine.elasticsearch;

import java.time.Clock;
import java.util.List;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.SavedViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The quarantine as a part of the platform. */
@Configuration(proxyBeanMethods = false)
public class QuarantineConfiguration {

    @Bean
    IndexFamily quarantineIndices() {
        return new IndexFamily(ElasticsearchQuarantine.indices());
    }

    @Bean
    Quarantine quarantine(Cluster cluster, Clock clock) {
        return new ElasticsearchQuarantine(cluster, clock);
    }

    @Bean
    IndexFamily viewIndices() {
        return new IndexFamily(List.of(ElasticsearchSavedViews.index()));
    }

    @Bean
    SavedViews savedViews(Cluster cluster) {
        return new ElasticsearchSavedViews(cluster);
    }

    @Bean
    Decisions decisions(Cluster cluster) {
        return new ElasticsearchDecisions(cluster);
    }
}
