package migration.exchange.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real Elasticsearch server that all integration tests of a JVM share; started by whoever asks first. */
public final class TestServers {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static @Nullable ElasticsearchServer server;

    private TestServers() {}

    /** The shared server; wait for its {@code address()}. */
    public static synchronized ElasticsearchServer elasticsearch() {
        if (server == null) {
            Path folder = temporaryFolder();
            ElasticsearchServer started = new ElasticsearchServer(folder, home(), ServerFlavour.TEST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            server = started;
        }
        return server;
    }

    /** The distribution under test; null to search for it. */
    public static @Nullable Path home() {
        String home = System.getProperty("exchange.embedded.elasticsearch.home");
        return home == null ? null : Path.of(home);
    }

    /** A prefix for index names that no other test of this JVM uses. */
    public static String freshPrefix() {
        return "t" + PREFIXES.getAndIncrement() + "-";
    }

    /** Settings for an application context that uses the shared server with indices of its own. */
    public static List<String> settings() {
        ElasticsearchAddress address = elasticsearch().address().join();
        return List.of(
                "exchange.elasticsearch.url=" + address.url(),
                "exchange.elasticsearch.user=" + address.user(),
                "exchange.elasticsearch.password=" + address.password(),
                "exchange.elasticsearch.prefix=" + freshPrefix());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("exchange-elasticsearch");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void stop(ElasticsearchServer server, Path folder) {
        try {
            server.close();
            delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }

    /** Deletes a folder and all it holds. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
