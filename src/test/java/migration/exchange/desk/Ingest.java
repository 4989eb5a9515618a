package migration.exchange.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import migration.exchange.benchmark.Crossings;
import migration.exchange.benchmark.CrossingsDoor;
import migration.exchange.elasticsearch.Cluster;
import org.awaitility.Awaitility;

/**
 * An agency that sends crossings by HTTP as fast as its door lets them in, so that there is always something waiting to be
 * worked off.
 */
final class Ingest implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Whoever was told to come later waits: refusals must not take the time that work needs. */
    private static final long REFUSED_MILLIS = 500;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final CrossingsDoor door;
    private final Cluster cluster;
    private volatile Throwable broken;

    /** @param secret of the agency's account */
    Ingest(URI exchange, String secret, Cluster cluster) {
        this.door = new CrossingsDoor(exchange, secret);
        this.cluster = cluster;
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(this::send);
        }
    }

    /** Records that the index has been given: counted there, where they are written. */
    long records() {
        if (broken != null) {
            throw new IllegalStateException("nothing is sent any more", broken);
        }
        return cluster.call("GET", "/" + cluster.name("crossings") + "/_stats/indexing", null)
                .body()
                .at("/_all/primaries/indexing/index_total")
                .asLong();
    }

    /** How often the door was closed: 0 says that more could have been worked off. */
    long refused() {
        return refused.get();
    }

    private void send() {
        try {
            String text = Crossings.submission(numbers.incrementAndGet());
            while (!senders.isShutdown()) {
                if (accepts(text)) {
                    text = Crossings.submission(numbers.incrementAndGet());
                } else {
                    TimeUnit.MILLISECONDS.sleep(REFUSED_MILLIS);
                }
            }
        } catch (IOException | RuntimeException failure) {
            broken = failure;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepts(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = door.post(text.getBytes(StandardCharsets.UTF_8));
        boolean in = answer.statusCode() == 202;
        (in ? accepted : refused).incrementAndGet();
        return in;
    }

    /** Sends no more, and waits until all that was taken in is in the index. */
    @Override
    public void close() {
        senders.shutdown();
        Awaitility.await("all that was taken in")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> senders.isTerminated() && records() >= accepted.get() * Crossings.RECORDS);
    }
}
