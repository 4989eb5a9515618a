package migration.exchange.indexing.elasticsearch;

import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexGenerations;

/**
 * The names by which records and identities are written: those of whatever serves, or those of one generation.
 *
 * @param cluster the connection
 * @param generation the generation; 0 for whatever serves when a request arrives
 */
record RecordAliases(Cluster cluster, int generation) {

    static RecordAliases serving(Cluster cluster) {
        return new RecordAliases(cluster, 0);
    }

    String all(String kind) {
        return name(RecordIndices.all(kind));
    }

    String identities() {
        return name(RecordIndices.IDENTITIES);
    }

    private String name(String alias) {
        return cluster.name(generation == 0 ? alias : IndexGenerations.alias(alias, generation));
    }
}
