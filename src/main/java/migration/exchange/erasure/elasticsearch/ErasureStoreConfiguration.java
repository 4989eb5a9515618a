package migration.exchange.erasure.elasticsearch;

import java.util.List;
import migration.exchange.elasticsearch.BeforeServing;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.erasure.Ledger;
import migration.exchange.erasure.StoreTraces;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasing in the store as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class ErasureStoreConfiguration {

    @Bean
    IndexFamily erasureIndices() {
        return new IndexFamily(List.of(ElasticsearchTraces.index()));
    }

    @Bean
    BeforeServing ledgerFirst(Ledger ledger, KeyedDigest digest, FeedKinds kinds) {
        return new LedgerFirst(ledger, digest, kinds);
    }

    @Bean
    StoreTraces storeTraces(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        return new ElasticsearchTraces(cluster, digest, kinds);
    }
}
