package migration.exchange.validation.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.validation.ReaderDifferences;
import tools.jackson.databind.node.ObjectNode;

/** One document for each; a process finds one of a feed at most, for then it reads that feed otherwise. */
final class ElasticsearchReaderDifferences implements ReaderDifferences {

    private static final String INDEX = "reader-differences";
    private static final String AT = "at";
    private static final String FOUND = "found";
    private static final int MOST = 100;

    private final Documents documents;

    ElasticsearchReaderDifferences(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(
                INDEX, new Fields().instants(AT).opaque(FOUND).mappings());
    }

    @Override
    public void add(Found found) {
        ObjectNode source = JSON.createObjectNode().put(AT, found.at().toString());
        source.set(FOUND, JSON.valueToTree(found));
        documents.create(UUID.randomUUID().toString(), source);
    }

    @Override
    public List<Found> since(Instant from) {
        ObjectNode query = JSON.createObjectNode().put("size", MOST).put("track_total_hits", false);
        query.putObject("query").putObject("range").putObject(AT).put("gte", from.toString());
        query.putArray("sort").addObject().put(AT, "desc");
        List<Found> found = new ArrayList<>();
        documents
                .search(query)
                .at("/hits/hits")
                .forEach(hit -> found.add(JSON.treeToValue(hit.path("_source").path(FOUND), Found.class)));
        return found;
    }
}
