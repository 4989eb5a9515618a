package migration.exchange.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Bulk bulk;
    private final LastWritten last = new LastWritten();

    public Documents(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = cluster.name(alias);
        this.bulk = new Bulk(cluster, this.alias);
    }

    /** A document by id, or empty; gives up after seconds. */
    public Optional<JsonNode> find(String id) {
        Answer answer = cluster.ask("GET", "/" + alias + "/_doc/" + id, null, NOT_FOUND);
        return answer.ok() ? Optional.of(answer.body().path("_source")) : Optional.empty();
    }

    /** Writes a document that is not there yet; false when it is. */
    public boolean create(String id, JsonNode source) {
        return cluster.call("PUT", "/" + alias + "/_create/" + id + "?require_alias=true", source.toString(), CONFLICT)
                .ok();
    }

    /**
     * Writes those of the documents that are not there yet, in one request that is repeated until all are written.
     *
     * @return the ids of those that were there
     */
    public Set<String> createAll(Map<String, ? extends JsonNode> sources) {
        List<Write> writes = new ArrayList<>();
        sources.forEach((id, source) -> writes.add(Write.create(id, source)));
        Set<String> there = new HashSet<>();
        List<JsonNode> answers = bulk.send(writes);
        for (int i = 0; i < answers.size(); i++) {
            if (Bulk.isConflict(answers.get(i))) {
                there.add(writes.get(i).id());
            }
        }
        return there;
    }

    /** Those documents of ids that are there; waits. */
    public Map<String, JsonNode> findAll(Collection<String> ids) {
        Map<String, JsonNode> sources = new HashMap<>();
        read(ids).forEach((id, read) -> {
            if (isThere(read)) {
                sources.put(id, read.path("_source"));
            }
        });
        return sources;
    }

    private static boolean isThere(JsonNode read) {
        return read.path("found").asBoolean(false);
    }

    private Map<String, JsonNode> read(Collection<String> ids) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            ObjectNode query = JSON.createObjectNode();
            ids.forEach(query.putArray("ids")::add);
            JsonNode docs = cluster.call("POST", "/" + alias + "/_mget", query.toString())
                    .body()
                    .path("docs");
            ids.forEach(id -> found.put(id, docs.path(found.size())));
        }
        return found;
    }

    /**
     * Changes documents or makes them, two requests for all. Where somebody else was quicker the change is made again to
     * what is then there.
     *
     * @param changes by id, from what is there, null when nothing is, to what shall be there; null to leave it; what is
     *     there must not be altered
     */
    public void changeAll(Map<String, Function<@Nullable JsonNode, @Nullable ObjectNode>> changes) {
        Set<String> open = changes.keySet();
        while (!open.isEmpty()) {
            List<Write> writes = new ArrayList<>();
            lastOrRead(open).forEach((id, read) -> {
                ObjectNode source =
                        Objects.requireNonNull(changes.get(id)).apply(isThere(read) ? read.path("_source") : null);
                if (source != null) {
                    writes.add(isThere(read) ? Write.replace(id, read, source) : Write.create(id, source));
                }
            });
            open = remembered(writes, bulk.send(writes));
        }
    }

    /** What this process wrote last need not be read: that would make the server refresh, and a conflict tells. */
    private Map<String, JsonNode> lastOrRead(Collection<String> ids) {
        Map<String, JsonNode> found = last.of(ids);
        found.putAll(read(ids.stream().filter(id -> !found.containsKey(id)).toList()));
        return found;
    }

    /** Remembers what was written, forgets what was not, and returns the ids of the latter. */
    private Set<String> remembered(List<Write> writes, List<JsonNode> answers) {
        Set<String> conflicts = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Write write = writes.get(i);
            if (Bulk.isConflict(answers.get(i))) {
                last.forget(write.id());
                conflicts.add(write.id());
            } else {
                last.put(write, answers.get(i));
            }
        }
        return conflicts;
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

    /** Deletes documents; those that are not there are as good as deleted. Waits. */
    public void deleteAll(Collection<String> ids) {
        for (String id : ids) {
            cluster.call("DELETE", "/" + alias + "/_doc/" + id, null, NOT_FOUND);
            last.forget(id);
        }
    }

    /** Searches all that was written so far; gives up after seconds. */
    public JsonNode search(ObjectNode query) {
        cluster.ask("POST", "/" + alias + "/_refresh", null);
        return cluster.ask("POST", "/" + alias + "/_search", query.toString()).body();
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
