package migration.exchange.simulation.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import migration.exchange.benchmark.Meter;
import migration.exchange.benchmark.RawIndices;
import migration.exchange.benchmark.Reading;
import migration.exchange.benchmark.Store;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchEndpoint;
import org.springframework.context.ApplicationContext;

/**
 * Times the exchange from the first delivery until all is settled, then raw bulk requests with the documents that it has
 * stored, and prints both with their ratio. Deliveries begin when the store is up: starting is not what is measured.
 */
public final class Benchmark {

    private final ElasticsearchAddress address;
    private final Meter meter;
    private final Reading begin;
    private Reading whole;

    private Benchmark(ElasticsearchAddress address, Meter meter) {
        this.address = address;
        this.meter = meter;
        this.begin = meter.read();
    }

    /** Waits until the store is up and begins to measure. */
    public static Benchmark begin(ApplicationContext platform) {
        ElasticsearchAddress address =
                platform.getBean(ElasticsearchEndpoint.class).address().join();
        return new Benchmark(address, Meter.of(platform));
    }

    /** All that was delivered has its outcome. */
    public void settled() {
        whole = meter.read().minus(begin);
    }

    /**
     * Measures the raw limit and prints the comparison.
     *
     * @param title size and seed
     * @param records records that were received and judged
     * @param folder where a file of all documents has room
     */
    public void compare(String title, long records, Path folder, PrintStream out) throws Exception {
        RawBulk.Result raw;
        try (Store store = new Store(address)) {
            raw = new RawBulk(store, meter).run(folder.resolve("benchmark.bodies"));
        }
        long documents = raw.documents();
        Reading again = raw.taken();
        out.printf(
                "%n%s: %,d records (%,d documents) at %,.0f records/s, %,.0f documents/s;"
                        + " raw bulk of the same documents %,.0f documents/s; ratio %.2f; heap %d MB%n",
                title,
                records,
                documents,
                whole.rate(records),
                whole.rate(documents),
                again.rate(documents),
                whole.rate(documents) / again.rate(documents),
                Runtime.getRuntime().maxMemory() >> 20);
        out.printf("  CPU of a document, whole way: %s%n", whole.words(documents));
        out.printf("  CPU of a document, raw bulk:  %s%n", again.words(documents));
        out.printf(
                "  By CPU alone the ratio could be %.2f (%d workers, batches of at most %d)%n",
                again.cpu(documents) / whole.cpu(documents), RawBulk.THREADS, RawIndices.BATCH);
    }
}
