package migration.exchange.indexing.elasticsearch;

import migration.exchange.elasticsearch.Cluster;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.StoreReader;

/** The national store for tests that have a connection of their own. */
public final class Stores {

    private Stores() {}

    public static NationalStore store(Cluster cluster, KeyedDigest digest) {
        return new ElasticsearchStore(cluster, digest, id -> false);
    }

    public static StoreReader reader(Cluster cluster, KeyedDigest digest) {
        return new ElasticsearchReader(cluster, digest, FeedKinds.BY_NAME);
    }
}
