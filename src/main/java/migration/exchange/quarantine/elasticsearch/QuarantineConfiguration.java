package migration.exchange.quarantine.elasticsearch;

import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.quarantine.Quarantine;
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
    Quarantine quarantine(Cluster cluster) {
        return new ElasticsearchQuarantine(cluster);
    }
}
