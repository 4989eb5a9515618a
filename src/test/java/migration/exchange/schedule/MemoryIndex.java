package migration.exchange.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents under the rules of Elasticsearch as far as the platform leans on them: create only what is not there,
 * external versions that must be greater, changes only to what was read, updates that change nothing.
 */
final class MemoryIndex {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Map<String, Stored>> indices = new TreeMap<>();
    private long lastChange = -1;

    /** A document as it is kept. */
    record Stored(long version, long change, ObjectNode source) {}

    /** All documents of an index by id. */
    Map<String, Stored> all(String index) {
        return indices.computeIfAbsent(index, name -> new LinkedHashMap<>());
    }

    /** The answer for one item: its status and what belongs to it. */
    ObjectNode apply(Item item) {
        Map<String, Stored> documents = all(item.index());
        Stored there = documents.get(item.id());
        if (item.action().equals("update")) {
            return update(item, there);
        }
        if (isConflict(item, there)) {
            return answer(item, 409, there);
        }
        long version = item.meta().has("version")
                ? item.meta().path("version").asLong()
                : there == null ? 1 : there.version() + 1;
        Stored now = new Stored(version, ++lastChange, item.source());
        documents.put(item.id(), now);
        return answer(item, there == null ? 201 : 200, now);
    }

    private static boolean isConflict(Item item, Stored there) {
        JsonNode meta = item.meta();
        if (item.action().equals("create")) {
            return there != null;
        }
        if (meta.has("if_seq_no")) {
            return there == null || there.change() != meta.path("if_seq_no").asLong();
        }
        long version = meta.path("version").asLong();
        return switch (meta.path("version_type").asString("internal")) {
            case "external" -> there != null && there.version() >= version;
            case "external_gte" -> there != null && there.version() > version;
            default -> false;
        };
    }

    /** Of updates only those are known that change nothing and give back what is there. */
    private static ObjectNode update(Item item, Stored there) {
        if (!item.source().path("doc").isEmpty()) {
            throw new IllegalArgumentException("an update that changes something: " + item.source());
        }
        if (there == null) {
            return failure(item.id(), 404, "document_missing_exception");
        }
        ObjectNode answer = answer(item, 200, there);
        ObjectNode source = answer.putObject("get").put("found", true).putObject("_source");
        for (JsonNode field : item.source().path("_source")) {
            if (there.source().has(field.asString())) {
                source.set(field.asString(), there.source().get(field.asString()));
            }
        }
        return answer;
    }

    private static ObjectNode answer(Item item, int status, Stored stored) {
        if (status == 409) {
            return failure(item.id(), status, "version_conflict_engine_exception");
        }
        return JSON.createObjectNode()
                .put("_id", item.id())
                .put("status", status)
                .put("_version", stored.version())
                .put("_seq_no", stored.change())
                .put("_primary_term", 1);
    }

    static ObjectNode failure(String id, int status, String type) {
        ObjectNode answer = JSON.createObjectNode().put("_id", id).put("status", status);
        answer.putObject("error").put("type", type);
        return answer;
    }

    /** A document as reading by id gives it. */
    ObjectNode read(String index, String id) {
        Stored there = all(index).get(id);
        ObjectNode answer = JSON.createObjectNode().put("_id", id).put("found", there != null);
        if (there != null) {
            answer.put("_version", there.version())
                    .put("_seq_no", there.change())
                    .put("_primary_term", 1);
            answer.set("_source", there.source());
        }
        return answer;
    }
}
