package migration.exchange.simulation.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The raw limit: every document that the exchange has stored, ready as bytes, into indices with the same mappings and
 * settings, in requests of a full batch and with as many threads as the exchange has workers.
 */
final class RawBulk {

    static final int BATCH = 500;
    static final int THREADS = 2;

    private static final String IDENTITIES = "identities";
    private static final List<String> KINDS = List.of("crossings", "refusals", "permits", "visas", "population");
    private static final String SCRATCH = "benchmark-";
    private static final List<String> SETTINGS =
            List.of("number_of_shards", "number_of_replicas", "refresh_interval", "translog");

    private final Store store;
    private final Meter meter;

    RawBulk(Store store, Meter meter) {
        this.store = store;
        this.meter = meter;
    }

    /** How many documents, and what sending them took. */
    record Result(long documents, Reading taken) {}

    /** @param file where the bodies wait meanwhile; removed at the end, as the indices are */
    Result run(Path file) throws Exception {
        List<String> names = new ArrayList<>(KINDS);
        names.add(IDENTITIES);
        try (Bodies bodies = new Bodies(file, BATCH)) {
            for (String name : names) {
                store.call("DELETE", "/" + SCRATCH + name + "?ignore_unavailable=true", null);
                create(name);
                bodies.read(store, name + "-000001", SCRATCH + name, !name.equals(IDENTITIES));
            }
            Reading before = meter.read();
            send(bodies);
            Reading taken = meter.read().minus(before);
            count(bodies.documents());
            return new Result(bodies.documents(), taken);
        } finally {
            names.forEach(name -> store.call("DELETE", "/" + SCRATCH + name + "?ignore_unavailable=true", null));
        }
    }

    private void create(String name) {
        JsonNode there = store.call("GET", "/" + name + "-000001", null).path(name + "-000001");
        ObjectNode body = Store.JSON.createObjectNode();
        body.set("mappings", there.path("mappings"));
        ObjectNode settings = body.putObject("settings").putObject("index");
        for (String setting : SETTINGS) {
            if (there.at("/settings/index").has(setting)) {
                settings.set(setting, there.at("/settings/index").get(setting));
            }
        }
        store.call("PUT", "/" + SCRATCH + name, body);
    }

    private void send(Bodies bodies) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            all.add(threads.submit(() -> sendAll(bodies)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
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

    private void count(long documents) {
        String all = "/" + SCRATCH + "*";
        store.call("POST", all + "/_refresh", null);
        long there = store.call("GET", all + "/_count", null).path("count").asLong();
        if (there != documents) {
            throw new IllegalStateException("%,d documents were sent and %,d are there".formatted(documents, there));
        }
    }
}
