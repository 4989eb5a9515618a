package migration.exchange.indexing.elasticsearch;

import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;

/** A store for tests of whatever reads it. */
public final class TestStore {

    private TestStore() {}

    /** A connection to indices of its own. */
    public static Cluster cluster() {
        return TestCluster.with(RecordIndices.all());
    }

    /** A store in them. */
    public static NationalStore on(Cluster cluster) {
        return new ElasticsearchStore(cluster, new KeyedDigest(new byte[32]), id -> false);
    }
}
