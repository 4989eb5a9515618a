package migration.exchange.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.http.entity.ContentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents with ids of ours behind one alias. Reading by id sees the last write at once; changes are made only to what
 * was read. Writing waits while the store is away, reading for a door does not.
 */
public final class Documents {

    /** Turns records of the platform into JSON and back; what is null is left out. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PAGE = 1_000;

    private final Cluster cluster;
    private final String alias;

    public Documents(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = cluster.name(alias);
    }

    /** A document by id, or empty; gives up after seconds. */
    public Optional<JsonNode> find(String id) {
        Answer answer = cluster.ask("GET", "/" + alias + "/_doc/" + id, null, NOT_FOUND);
        return answer.ok() ? Optional.of(answer.body().path("_source")) : Optional.empty();
    }

    /** A document by id that must be there; waits. */
    public JsonNode get(String id) {
        return cluster.call("GET", "/" + alias + "/_doc/" + id, null).body().path("_source");
    }

    /** Writes a document that is not there yet; false when it is. */
    public boolean create(String id, JsonNode source) {
        return cluster.call("PUT", "/" + alias + "/_create/" + id + "?require_alias=true", source.toString(), CONFLICT)
                .ok();
    }

    /** Writes those of the documents that are not there yet, in one request that is repeated until all are written. */
    public void createAll(Map<String, ? extends JsonNode> sources) {
        Map<String, JsonNode> open = new LinkedHashMap<>(sources);
        Backoff backoff = cluster.backoff();
        while (!open.isEmpty()) {
            List<String> ids = List.copyOf(open.keySet());
            JsonNode items = bulk(open).path("items");
            for (int i = 0; i < ids.size(); i++) {
                if (isFinal(items.path(i).path("create"))) {
                    open.remove(ids.get(i));
                }
            }
            if (!open.isEmpty()) {
                backoff.sleep(open.size() + " documents were put off");
            }
        }
    }

    private JsonNode bulk(Map<String, JsonNode> sources) {
        StringBuilder body = new StringBuilder();
        sources.forEach((id, source) -> body.append("{\"create\":{\"_id\":\"")
                .append(id)
                .append("\"}}\n")
                .append(source)
                .append('\n'));
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        String path = "/" + alias + "/_bulk?require_alias=true&filter_path=items.*.status,items.*.error";
        return cluster.call("POST", path, bytes, bytes.length, ContentType.create("application/x-ndjson"))
                .body();
    }

    private static boolean isFinal(JsonNode item) {
        int status = item.path("status").asInt(500);
        if (status >= 400 && status < 500 && status != CONFLICT && status != 429) {
            throw new RefusedException(status, "a document was refused: " + Errors.describe(item.path("error")));
        }
        return status == CONFLICT || status < 300;
    }

    /**
     * Changes a document or makes it. When somebody else was quicker the change is made again to what is then there.
     *
     * @param change from what is there, null when nothing is, to what shall be there; null to leave it
     */
    public void change(String id, Function<@Nullable JsonNode, @Nullable ObjectNode> change) {
        while (!tryToChange(id, change)) {
            Thread.onSpinWait();
        }
    }

    private boolean tryToChange(String id, Function<@Nullable JsonNode, @Nullable ObjectNode> change) {
        Answer there = cluster.call("GET", "/" + alias + "/_doc/" + id, null, NOT_FOUND);
        ObjectNode source = change.apply(there.ok() ? there.body().path("_source") : null);
        if (source == null) {
            return true;
        }
        return there.ok() ? replace(id, source, there.body()) : create(id, source);
    }

    private boolean replace(String id, ObjectNode source, JsonNode there) {
        String path = "/" + alias + "/_doc/" + id + "?require_alias=true&if_seq_no="
                + there.path("_seq_no").asLong() + "&if_primary_term="
                + there.path("_primary_term").asLong();
        return cluster.call("PUT", path, source.toString(), CONFLICT).ok();
    }

    /** Searches all that was written so far; gives up after seconds. */
    public JsonNode search(ObjectNode query) {
        cluster.ask("POST", "/" + alias + "/_refresh", null);
        return cluster.ask("POST", "/" + alias + "/_search", query.toString()).body();
    }

    /** Searches all that was written so far; waits while the store is away. */
    public JsonNode searchPatiently(ObjectNode query) {
        cluster.call("POST", "/" + alias + "/_refresh", null);
        return cluster.call("POST", "/" + alias + "/_search", query.toString()).body();
    }

    /**
     * All buckets of a composite aggregation, page after page, over all that was written so far.
     *
     * @param filter query that documents must match
     * @param keys fields to group by
     * @param sums aggregations of each bucket
     */
    public List<JsonNode> buckets(JsonNode filter, List<String> keys, JsonNode sums) {
        ObjectNode query = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        query.set("query", filter);
        ObjectNode cells = query.putObject("aggs").putObject("cells");
        ObjectNode composite = cells.putObject("composite").put("size", PAGE);
        for (String key : keys) {
            composite
                    .withArray("sources")
                    .addObject()
                    .putObject(key)
                    .putObject("terms")
                    .put("field", key);
        }
        cells.set("aggs", sums);
        List<JsonNode> buckets = new ArrayList<>();
        while (true) {
            JsonNode page = search(query).at("/aggregations/cells");
            page.path("buckets").forEach(buckets::add);
            if (!page.has("after_key")) {
                return buckets;
            }
            composite.set("after", page.get("after_key"));
        }
    }
}
