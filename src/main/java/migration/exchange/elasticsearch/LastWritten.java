package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents that this process changed last, in the form of what is read. */
final class LastWritten {

    private static final int MANY = 10_000;

    /** By id, as text: a tree of the same would need five times the memory. */
    private final Map<String, String> documents = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MANY;
        }
    };

    /** Those of the ids that are known. */
    synchronized Map<String, JsonNode> of(Collection<String> ids) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (String id : ids) {
            String document = documents.get(id);
            if (document != null) {
                known.put(id, JSON.readTree(document));
            }
        }
        return known;
    }

    synchronized void put(Write write, JsonNode answer) {
        ObjectNode read = JSON.createObjectNode().put("found", true);
        read.set("_seq_no", answer.path("_seq_no"));
        read.set("_primary_term", answer.path("_primary_term"));
        read.set("_source", write.source());
        documents.put(write.id(), read.toString());
    }

    synchronized void forget(String id) {
        documents.remove(id);
    }
}
