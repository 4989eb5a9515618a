package migration.exchange.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the exchange writes, by index: every document that was written since the last look, as it then stands. What was
 * written several times counts once, which is to the advantage of the raw limit.
 */
final class Written {

    private final Store store;
    private final Map<String, Long> seen = new LinkedHashMap<>();

    Written(Store store) {
        this.store = store;
    }

    /** All indices with documents, and the last sequence number in each. */
    private Map<String, Long> last() {
        Map<String, Long> last = new LinkedHashMap<>();
        store.call("GET", "/*/_stats/docs?level=shards&filter_path=indices.*.shards.*.seq_no", null)
                .path("indices")
                .properties()
                .forEach(index -> index.getValue().path("shards").properties().forEach(shard -> {
                    JsonNode primary = shard.getValue().get(0);
                    last.put(index.getKey(), primary.at("/seq_no/max_seq_no").asLong(-1));
                }));
        last.keySet().removeIf(index -> index.startsWith(".") || index.startsWith(RawIndices.SCRATCH));
        return last;
    }

    /** From here on. */
    void forget() {
        seen.putAll(last());
    }

    /** Ready bodies of what was written since, for the scratch indices. */
    Bodies since(Path file, RawIndices raw) throws IOException {
        Map<String, Long> now = last();
        Bodies bodies = new Bodies(file, RawIndices.BATCH);
        for (Map.Entry<String, Long> index : now.entrySet()) {
            long from = seen.getOrDefault(index.getKey(), -1L);
            if (index.getValue() > from) {
                ObjectNode after = Store.JSON.createObjectNode();
                after.putObject("range").putObject("_seq_no").put("gt", from);
                bodies.read(store, index.getKey(), raw.scratch(index.getKey()), raw.action(index.getKey()), after);
            }
        }
        seen.putAll(now);
        return bodies;
    }
}
