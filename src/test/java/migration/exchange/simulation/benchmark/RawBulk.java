package migration.exchange.simulation.benchmark;

import java.nio.file.Path;
import java.util.List;
import migration.exchange.benchmark.Bodies;
import migration.exchange.benchmark.Meter;
import migration.exchange.benchmark.RawIndices;
import migration.exchange.benchmark.Reading;
import migration.exchange.benchmark.Store;
import tools.jackson.databind.node.ObjectNode;

/**
 * The raw limit: every document that the exchange has stored, ready as bytes, into indices with the same mappings and
 * settings, in requests of a full batch and with as many threads as the exchange has workers.
 */
final class RawBulk {

    static final int THREADS = 2;

    private static final List<String> INDICES = List.of(
            "crossings-000001",
            "refusals-000001",
            "permits-000001",
            "visas-000001",
            "population-000001",
            "identities-000001");

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
        RawIndices raw = new RawIndices(store);
        ObjectNode all = Store.JSON.createObjectNode();
        all.putObject("match_all");
        try (Bodies bodies = new Bodies(file, RawIndices.BATCH)) {
            for (String index : INDICES) {
                bodies.read(store, index, raw.scratch(index), raw.action(index), all);
            }
            bodies.end();
            Reading before = meter.read();
            raw.send(bodies, THREADS);
            Reading taken = meter.read().minus(before);
            count(bodies.documents());
            return new Result(bodies.documents(), taken);
        } finally {
            raw.remove();
        }
    }

    private void count(long documents) {
        String all = "/" + RawIndices.SCRATCH + "*";
        store.call("POST", all + "/_refresh", null);
        long there = store.call("GET", all + "/_count", null).path("count").asLong();
        if (there != documents) {
            throw new IllegalStateException("%,d documents were sent and %,d are there".formatted(documents, there));
        }
    }
}
