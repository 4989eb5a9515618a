package migration.exchange.desk;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import migration.exchange.portal.SignedIn;

/**
 * Analysts who ask for tables of crossings, look at each for a while, and ask for the next one. How long they look is
 * counted pseudo-randomly, with an exponential distribution: the pages come as independently as those of persons. Styles,
 * scripts and fonts are in the browser already; the page itself comes packed.
 */
final class Readers {

    private static final List<String> DIMENSIONS =
            List.of("month", "year", "checkpoint", "mode", "direction", "citizenship", "sex");
    private static final List<String> LANGUAGES = List.of("", "/en");

    private final List<Reader> all;
    private final double thinkSeconds;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private volatile Throwable broken;
    private ScheduledExecutorService desks;

    /**
     * Signs everybody in.
     *
     * @param secret of the analyst's account
     * @param thinkSeconds how long a page is looked at, on average
     */
    Readers(URI exchange, String secret, int readers, double thinkSeconds) {
        this.thinkSeconds = thinkSeconds;
        all = IntStream.range(0, readers)
                .mapToObj(seed -> new Reader(new SignedIn(exchange, "analyst", secret), new Random(seed)))
                .toList();
    }

    /** One of them. */
    private record Reader(SignedIn pages, Random random) {

        /** Half of the pages as they are published, half with dimensions of the reader's own choice. */
        String address() {
            String table = any(LANGUAGES) + "/statistics/crossings";
            return random.nextBoolean()
                    ? table
                    : table + "?rows=" + any(DIMENSIONS) + "&rows=" + any(DIMENSIONS) + "&cols=" + any(DIMENSIONS);
        }

        private String any(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }

    /** They begin, each after a while of looking. */
    void begin() {
        desks = Executors.newScheduledThreadPool(all.size());
        all.forEach(this::look);
    }

    private void look(Reader reader) {
        double seconds = -Math.log(1 - reader.random.nextDouble()) * thinkSeconds;
        desks.schedule(() -> read(reader), Math.round(seconds * 1e3), TimeUnit.MILLISECONDS);
    }

    private void read(Reader reader) {
        String address = reader.address();
        try {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = reader.pages.getPacked(address);
            millis.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
        } catch (RuntimeException failure) {
            broken = failure;
        }
        if (!desks.isShutdown()) {
            look(reader);
        }
    }

    /** They leave, each when the page that was asked for is there. */
    void end() throws InterruptedException {
        desks.shutdown();
        desks.awaitTermination(1, TimeUnit.MINUTES);
        if (broken != null) {
            throw new IllegalStateException("a page was not had", broken);
        }
    }

    /** What was measured so far was for warming up. */
    void forget() {
        millis.clear();
    }

    /** How long each page took so far, from question to last byte. */
    Times times() {
        return Times.of(millis.stream().mapToDouble(Double::doubleValue));
    }
}
