package migration.exchange.statistics.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.statistics.Cube;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts by composite aggregations paged to their end, over one point in time: no figure is an estimate, and no record
 * is counted twice because it changed between two pages.
 */
final class CubeReader implements CubeSource {

    /** As many as the index gives at once without being told to give more. */
    static final int PAGE = 10_000;

    private static final String KEEP_ALIVE = "2m";

    private final Cluster cluster;
    private final int page;

    /** @param page cells of one answer of the index */
    CubeReader(Cluster cluster, int page) {
        this.cluster = cluster;
        this.page = page;
    }

    /** The indices behind a table, and the number of the last write to each. */
    @Override
    public String mark(TableDefinition table) {
        String path = "/_stats/docs?level=shards&filter_path=indices.*.shards.*.seq_no.max_seq_no";
        return cluster.ask("GET", "/" + alias(table) + path, null).body().toString();
    }

    @Override
    public Cube read(TableDefinition table, Map<String, LocalDate> parameters) {
        cluster.ask("POST", "/" + alias(table) + "/_refresh", null);
        String pit = cluster.ask("POST", "/" + alias(table) + "/_pit?keep_alive=" + KEEP_ALIVE, null)
                .body()
                .path("id")
                .asString();
        try {
            return read(table, search(table, parameters, pit));
        } finally {
            cluster.ask("DELETE", "/_pit", "{\"id\":\"" + pit + "\"}", 404);
        }
    }

    private String alias(TableDefinition table) {
        return cluster.name(table.kind());
    }

    private Cube read(TableDefinition table, ObjectNode search) {
        Cube.Builder cube = new Cube.Builder(table);
        ObjectNode composite = (ObjectNode) search.at("/aggs/cells/composite");
        while (true) {
            JsonNode page =
                    cluster.ask("POST", "/_search", search.toString()).body().at("/aggregations/cells");
            page.path("buckets").forEach(bucket -> cube.add(codes(table, bucket), value(table, bucket)));
            if (!page.has("after_key")) {
                return cube.build();
            }
            composite.set("after", page.get("after_key"));
        }
    }

    private ObjectNode search(TableDefinition table, Map<String, LocalDate> parameters, String pit) {
        ObjectNode search = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        search.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
        search.set("query", Selection.of(table, parameters));
        ObjectNode cells = search.putObject("aggs").putObject("cells");
        ObjectNode composite = cells.putObject("composite").put("size", page);
        table.dimensions()
                .forEach(dimension -> composite
                        .withArray("sources")
                        .addObject()
                        .putObject(dimension.id())
                        .putObject("terms")
                        .put("field", Selection.field(dimension.field()))
                        .put("missing_bucket", true));
        if (table.sum() != null) {
            cells.putObject("aggs").putObject("sum").putObject("sum").put("field", Selection.field(table.sum()));
        }
        return search;
    }

    private static List<String> codes(TableDefinition table, JsonNode bucket) {
        List<String> codes = new ArrayList<>(table.dimensions().size());
        for (Dimension dimension : table.dimensions()) {
            codes.add(bucket.path("key").path(dimension.id()).asStringOpt().orElse(Table.NOT_STATED));
        }
        return codes;
    }

    private static long value(TableDefinition table, JsonNode bucket) {
        return table.sum() == null
                ? bucket.path("doc_count").asLong()
                : Math.round(bucket.at("/sum/value").asDouble());
    }
}
