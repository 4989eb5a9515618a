package migration.exchange.quarantine.elasticsearch;

import java.time.Clock;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.quarantine.Quarantine;

/** The quarantine for tests that have a connection of their own. */
public final class Quarantines {

    private Quarantines() {}

    public static Quarantine of(Cluster cluster) {
        return new ElasticsearchQuarantine(cluster, Clock.systemUTC());
    }
}
