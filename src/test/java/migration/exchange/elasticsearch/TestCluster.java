package migration.exchange.elasticsearch;

import java.util.List;
import migration.exchange.embedded.TestServers;

/** Connections to the shared server with indices of their own. */
public final class TestCluster {

    private TestCluster() {}

    /** A connection whose indices no other test sees. */
    public static Cluster with(List<IndexDefinition> indices) {
        return new Cluster(TestServers.elasticsearch(), TestServers.freshPrefix(), 0, indices);
    }
}
