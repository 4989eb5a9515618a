package migration.exchange.indexing.elasticsearch;

import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.embedded.EmbeddedSettings;
import migration.exchange.indexing.ErasedIdentities;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.StoreReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The national store as parts of the platform. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    IndexFamily recordIndices() {
        return new IndexFamily(RecordIndices.all());
    }

    @Bean
    KeyedDigest identityDigest(EmbeddedSettings settings) {
        return KeyedDigest.keptIn(settings.data().resolve("keys").resolve("identity.key"));
    }

    @Bean
    NationalStore nationalStore(Cluster cluster, KeyedDigest digest, ErasedIdentities erased) {
        return new ElasticsearchStore(cluster, digest, erased);
    }

    @Bean
    Generations generations(Cluster cluster, KeyedDigest digest, ErasedIdentities erased, FeedKinds kinds) {
        return new ElasticsearchGenerations(cluster, digest, erased, kinds);
    }

    @Bean
    StoreReader storeReader(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        RecordKinds.check(kinds);
        return new ElasticsearchReader(cluster, digest, kinds);
    }
}
