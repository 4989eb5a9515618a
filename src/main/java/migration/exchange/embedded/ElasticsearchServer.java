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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final String USER = "platform";

    private final Path data;
    private final @Nullable Path configuredHome;
    private final ServerFlavour flavour;
    private final Duration readyWithin;
    private final Duration pause;
    private final String password = randomPassword();
    private final CompletableFuture<ElasticsearchAddress> address = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper;
    private volatile @Nullable ServerProcess process;
    private volatile @Nullable ServerFolder folder;

    /**
     * Begins to start a server and returns at once.
     *
     * @param data folder that holds everything between runs
     * @param home unpacked distribution, null to search for it
     */
    public ElasticsearchServer(Path data, @Nullable Path home, ServerFlavour flavour) {
        this(data, home, flavour, READY_WITHIN, PAUSE_BEFORE_RESTART);
    }

    ElasticsearchServer(Path data, @Nullable Path home, ServerFlavour flavour, Duration readyWithin, Duration pause) {
        this.data = data;
        this.configuredHome = home;
        this.flavour = flavour;
        this.readyWithin = readyWithin;
        this.pause = pause;
        keeper = new Thread(this::keep, "elasticsearch-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    /** Fails only when there is no server to start or another platform holds the folder; else it comes some time. */
    @Override
    public CompletableFuture<ElasticsearchAddress> address() {
        return address;
    }

    private void keep() {
        try {
            Path home = ServerHome.find(configuredHome);
            ServerFolder mine = new ServerFolder(data);
            folder = mine;
            keep(home, mine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            address.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            LOG.error("Elasticsearch cannot be started", e);
            address.completeExceptionally(e);
        }
    }

    /** Starts the server again and again: on a busy machine what was too slow now may be ready the next time. */
    private void keep(Path home, ServerFolder mine) throws InterruptedException {
        Duration wait = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                live(home, mine);
                attempt = 0;
                wait = pause;
                LOG.error(
                        "the Elasticsearch server ended before its time; starting it again in {} s", wait.toSeconds());
            } catch (IOException | RuntimeException e) {
                LOG.error(
                        "Elasticsearch could not be started, attempt {}; receiving goes on, trying again in {} s: {}",
                        attempt,
                        wait.toSeconds(),
                        e.toString());
            }
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed while starting");
            }
            wait = wait.compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : wait;
        }
    }

    /** One life of the server, from its start to its end. */
    private void live(Path home, ServerFolder mine) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        mine.waitForPredecessor();
        ElasticsearchAddress known = address.getNow(null);
        ElasticsearchAddress there = known == null ? settle(home, mine) : known;
        ServerProcess child = launch(home, mine);
        awaitReady(child, mine, there);
        LOG.info(
                "Elasticsearch answers at {} after {} s",
                there,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        address.complete(there);
        child.awaitEnd();
    }

    /** Chooses ports anew while nobody knows the address: those of a failed attempt may have been taken by others. */
    private ElasticsearchAddress settle(Path home, ServerFolder mine) throws IOException {
        List<Integer> ports = freePorts();
        mine.configure(home, flavour, ports.get(0), ports.get(1), USER, password);
        return new ElasticsearchAddress(URI.create("http://127.0.0.1:" + ports.get(0)), USER, password);
    }

    private ServerProcess launch(Path home, ServerFolder mine) throws IOException, InterruptedException {
        RootPrefix prefix = RootPrefix.probe();
        prefix.handOver(mine.path());
        ServerProcess child = ServerProcess.start(home, mine, prefix);
        process = child;
        if (closing.getCount() == 0) {
            child.stop();
            throw new InterruptedException("closed while starting");
        }
        return child;
    }

    private void awaitReady(ServerProcess child, ServerFolder mine, ElasticsearchAddress there)
            throws IOException, InterruptedException {
        HttpRequest question = question(there);
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + readyWithin.toNanos();
        while (System.nanoTime() < end) {
            if (answers(client, question)) {
                return;
            }
            if (child.endsWithin(LOOK_EVERY)) {
                throw new IllegalStateException("the Elasticsearch server ended while starting:\n" + tail(mine));
            }
        }
        child.stop();
        throw new IllegalStateException("the Elasticsearch server was not ready within " + readyWithin.toSeconds()
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
        closing.countDown();
        keeper.interrupt();
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
