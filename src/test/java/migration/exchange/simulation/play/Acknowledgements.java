package migration.exchange.simulation.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import migration.exchange.simulation.server.Digests;
import migration.exchange.simulation.server.Ledger;

/** What the exchange has acknowledged: the memory of an agency's outbox, which a restart does not lose. */
final class Acknowledgements implements AutoCloseable {

    private final Ledger ledger;
    private final Set<String> known;

    Acknowledgements(Path file) {
        known = Ledger.read(file).stream()
                .map(line -> line.getField("item"))
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
        ledger = Ledger.open(file, "at", "item", "bytes", "sha256", "answer");
    }

    boolean has(String item) {
        return known.contains(item);
    }

    long count() {
        return known.size();
    }

    /** Remembers an acknowledged item, with the answer if there was one. */
    void add(String item, byte[] bytes, String answer) {
        ledger.write(Instant.now(), item, bytes.length, Digests.sha256(bytes), answer);
        known.add(item);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
