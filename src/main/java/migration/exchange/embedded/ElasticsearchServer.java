package migration.exchange.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Elasticsearch server as a child process on loopback, with its data in a folder that stays, and a password that
 * is new at each start. Starts beside the platform; is started again when it ends before its time.
 */
public final class ElasticsearchServer implements ElasticsearchEndpoint, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchServer.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(5);
    private static final String USER = "platform";

    private final Path data;
    private final @Nullable Path configuredHome;
    private final ServerFlavour flavour;
    private final String password = randomPassword();
    private final CompletableFuture<ElasticsearchAddress> address = new CompletableFuture<>();
    private final Thread starter;
    private volatile boolean closing;
    private volatile @Nullable ServerProcess process;
    private volatile @Nullable ServerFolder folder;

    /**
     * Begins to start a server and returns at once.
     *
     * @param data folder that holds everything between runs
     * @param home unpacked distribution, null to search for it
     */
    public ElasticsearchServer(Path data, @Nullable Path home, ServerFlavour flavour) {
        this.data = data;
        this.configuredHome = home;
        this.flavour = flavour;
        starter = new Thread(this::start, "elasticsearch-start");
        starter.setDaemon(true);
        starter.start();
    }

    @Override
    public CompletableFuture<ElasticsearchAddress> address() {
        return address;
    }

    private void start() {
        try {
            long begin = System.nanoTime();
            Path home = ServerHome.find(configuredHome);
            ServerFolder mine = new ServerFolder(data);
            folder = mine;
            mine.waitForPredecessor();
            List<Integer> ports = freePorts();
            mine.configure(home, flavour, ports.get(0), ports.get(1), USER, password);
            ElasticsearchAddress there =
                    new ElasticsearchAddress(URI.create("http://127.0.0.1:" + ports.get(0)), USER, password);
            launch(home, mine, there);
            LOG.info(
                    "Elasticsearch answers at {} after {} s",
                    there,
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            address.complete(there);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            address.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            LOG.error("Elasticsearch could not be started", e);
            address.completeExceptionally(e);
        }
    }

    private void launch(Path home, ServerFolder mine, ElasticsearchAddress there)
            throws IOException, InterruptedException {
        RootPrefix prefix = RootPrefix.probe();
        prefix.handOver(mine.path());
        ServerProcess child = ServerProcess.start(home, mine, prefix);
        process = child;
        if (closing) {
            child.stop();
            throw new InterruptedException("closed while starting");
        }
        awaitReady(child, mine, there);
        child.whenEnded(() -> startAgain(home, mine, there));
    }

    private void startAgain(Path home, ServerFolder mine, ElasticsearchAddress there) {
        while (!closing) {
            LOG.error("the Elasticsearch server ended before its time; starting it again");
            try {
                Thread.sleep(PAUSE_BEFORE_RESTART.toMillis());
                mine.waitForPredecessor();
                launch(home, mine, there);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("Elasticsearch could not be started again", e);
            }
        }
    }

    private void awaitReady(ServerProcess child, ServerFolder mine, ElasticsearchAddress there)
            throws IOException, InterruptedException {
        HttpRequest question = question(there);
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                throw new IllegalStateException("the Elasticsearch server ended while starting:\n" + tail(mine));
            }
            if (answers(client, question)) {
                return;
            }
            Thread.sleep(200);
        }
        child.stop();
        throw new IllegalStateException("the Elasticsearch server was not ready within " + READY_WITHIN.toSeconds()
                + " seconds:\n" + tail(mine));
    }

    private HttpRequest question(ElasticsearchAddress there) {
        String credentials = USER + ":" + password;
        return HttpRequest.newBuilder(there.url().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static String tail(ServerFolder mine) throws IOException {
        List<String> lines = Files.readAllLines(mine.console());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static List<Integer> freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket http = new ServerSocket(0, 1, loopback);
                ServerSocket transport = new ServerSocket(0, 1, loopback)) {
            return List.of(http.getLocalPort(), transport.getLocalPort());
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The process that watches over the server, while there is one. */
    public @Nullable ProcessHandle process() {
        ServerProcess child = process;
        return child == null ? null : child.handle();
    }

    /** Stops the server cleanly; its data stay. */
    @Override
    public void close() throws IOException {
        closing = true;
        starter.interrupt();
        ServerProcess child = process;
        if (child != null) {
            child.stop();
        }
        ServerFolder mine = folder;
        if (mine != null) {
            mine.release();
        }
    }
}
