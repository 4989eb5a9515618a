package migration.exchange.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.sandbox.Sandboxes;
import migration.exchange.sandbox.elasticsearch.SandboxStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The houses of all agencies; each is opened when its agency comes for the first time. */
final class Houses implements Sandboxes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Houses.class);

    private final Path folder;
    private final Builder builder;
    private final Map<String, House> open = new HashMap<>();

    /** @param folder a folder for each agency that has a house */
    Houses(Path folder, Builder builder) {
        this.folder = folder;
        this.builder = builder;
    }

    /** Builds a house in a folder. */
    @FunctionalInterface
    interface Builder {
        House build(String agency, Path folder, Houses houses);
    }

    /** The house of an agency; built when it has none. */
    synchronized House of(String agency) {
        return open.computeIfAbsent(agency, name -> builder.build(name, folder.resolve(name), this));
    }

    /** The house of an agency, if it has one. */
    synchronized Optional<House> find(String agency) {
        return Files.exists(folder.resolve(agency)) ? Optional.of(of(agency)) : Optional.empty();
    }

    @Override
    public List<Receipt> last(String agency, int most) {
        ReceiptQuery newest = new ReceiptQuery(agency, null, null, null, most);
        return find(agency)
                .map(house -> house.part(Accounts.class).receipts(newest).receipts())
                .orElse(List.of());
    }

    @Override
    public synchronized void reset(String agency) {
        Optional<House> house = find(agency);
        house.ifPresent(one -> {
            open.remove(agency);
            try {
                SandboxStore.drop(one.part(Cluster.class));
            } finally {
                one.close();
            }
            delete(one.folder());
        });
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Opens those that are there, so that what was received and not judged is judged. */
    void openAgain() {
        for (String agency : agencies()) {
            LOG.info("the sandbox of {} is opened again", agency);
            of(agency);
        }
    }

    private List<String> agencies() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(one -> one.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(House::close);
        open.clear();
    }
}
