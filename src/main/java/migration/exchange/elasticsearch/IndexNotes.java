package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts kept with single indices: a copy of an index that is restored brings back its own. */
public final class IndexNotes {

    private static final int NOT_FOUND = 404;

    private final Cluster cluster;

    public IndexNotes(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Keeps a text under a name. */
    public void put(String index, String name, String text) {
        JsonNode before = meta(index);
        ObjectNode mapping = JSON.createObjectNode();
        ObjectNode meta = mapping.putObject("_meta");
        before.properties().forEach(one -> meta.set(one.getKey(), one.getValue()));
        meta.put(name, text);
        cluster.call("PUT", "/" + index + "/_mapping", mapping.toString());
    }

    /** The text of a name; null when there is none. */
    public @Nullable String get(String index, String name) {
        return meta(index).path(name).asStringOpt().orElse(null);
    }

    /** @param index an index, or an alias of a single one */
    private JsonNode meta(String index) {
        JsonNode answer =
                cluster.call("GET", "/" + index + "/_mapping", null, NOT_FOUND).body();
        return answer.valueStream()
                .findFirst()
                .map(one -> one.at("/mappings/_meta"))
                .orElseGet(JSON::missingNode);
    }
}
