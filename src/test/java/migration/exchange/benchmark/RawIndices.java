package migration.exchange.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Indices beside those of the exchange, with the same mappings and settings, which ready bodies are sent to. */
public final class RawIndices {

    public static final String SCRATCH = "raw-";
    public static final int BATCH = 500;

    private static final List<String> SETTINGS =
            List.of("number_of_shards", "number_of_replicas", "refresh_interval", "translog");

    private final Store store;
    private final Map<String, Bodies.Action> actions = new LinkedHashMap<>();

    public RawIndices(Store store) {
        this.store = store;
    }

    /** The index beside one of the exchange; made when it is asked for first. */
    public String scratch(String index) {
        String name = SCRATCH + index;
        if (!actions.containsKey(index)) {
            JsonNode there = store.call("GET", "/" + index, null).path(index);
            ObjectNode body = Store.JSON.createObjectNode();
            body.set("mappings", there.path("mappings"));
            ObjectNode settings = body.putObject("settings").putObject("index");
            for (String setting : SETTINGS) {
                if (there.at("/settings/index").has(setting)) {
                    settings.set(setting, there.at("/settings/index").get(setting));
                }
            }
            store.call("PUT", "/" + name, body);
            actions.put(index, action(index, there.at("/mappings/properties")));
        }
        return name;
    }

    /** Records bring their version along, and only records say where they stand in their submission. */
    private static Bodies.Action action(String index, JsonNode fields) {
        if (fields.has("offset") && fields.has("digest")) {
            return Bodies.Action.VERSIONED;
        }
        return index.startsWith("identities") ? Bodies.Action.CREATE : Bodies.Action.INDEX;
    }

    /** How the exchange writes the documents of an index. */
    public Bodies.Action action(String index) {
        scratch(index);
        return actions.get(index);
    }

    /** Removes them. */
    public void remove() {
        actions.keySet().forEach(index -> store.call("DELETE", "/" + SCRATCH + index, null));
    }

    /** Sends all bodies, and reads the status of every item. */
    public void send(Bodies bodies, int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.add(pool.submit(() -> sendAll(bodies)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
    }

    private Void sendAll(Bodies bodies) throws IOException {
        byte[] body = bodies.next();
        while (body != null) {
            if (!store.bulk(body)) {
                throw new IllegalStateException("the store refused a document that it holds already");
            }
            body = bodies.next();
        }
        return null;
    }
}
