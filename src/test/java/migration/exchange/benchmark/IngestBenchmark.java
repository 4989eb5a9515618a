package migration.exchange.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Submissions of crossings through the whole exchange, from the door to where they can be searched, against raw bulk
 * requests of the very same documents into the same server. The two alternate; both have been warmed with as many
 * documents, and the indices of both are of one age. Raw has as many threads as make it fastest, ready bytes, and reads
 * every status.
 */
final class IngestBenchmark {

    /** Records of a part at most. */
    private static final long PART = 100_000;

    private static final int FEWEST_PAIRS = 5;
    private static final int THREADS = 4;
    private static final String REFRESH = "/_refresh";

    private final String name;
    private final int ofASubmission;
    private final Exchange.Way way;
    private final Exchange exchange;
    private final Store store;
    private final Meter meter;
    private final Written written;
    private final RawIndices raw;
    private final Path file;
    private final Path ready;
    private final PrintStream out;
    private long submissions;

    /**
     * A benchmark.
     *
     * @param ofASubmission records of each submission
     * @param way by which they are sent
     */
    IngestBenchmark(
            String name,
            int ofASubmission,
            Exchange.Way way,
            Exchange exchange,
            Store store,
            Path folder,
            PrintStream out) {
        this.name = name;
        this.ofASubmission = ofASubmission;
        this.way = way;
        this.exchange = exchange;
        this.store = store;
        this.out = out;
        meter = Meter.of(exchange.context());
        written = new Written(store);
        raw = new RawIndices(store);
        file = folder.resolve("bodies");
        ready = folder.resolve("submissions");
    }

    /**
     * Measures.
     *
     * @param records of all pairs together
     * @param warmUp records by which both ways are warmed before
     * @return the last line to be printed
     */
    String run(long records, long warmUp) throws Exception {
        written.forget();
        int threads = warm(warmUp);
        out.printf("warm with %,d records; raw is fastest with %d threads%n", warmUp, threads);
        List<Pair> pairs = new ArrayList<>();
        long count = Math.max(FEWEST_PAIRS, records / PART);
        for (long number = 0; number < count; number++) {
            Pair pair = pair(records / count, threads);
            out.println(pair.words());
            pairs.add(pair);
        }
        return Pair.summary(name, pairs);
    }

    /** Records a second through the exchange, in parts. */
    double rate(long records) throws Exception {
        double seconds = 0;
        for (long done = 0; done < records; done += PART) {
            seconds += ours(Math.min(PART, records - done)).seconds();
        }
        return records / seconds;
    }

    private Pair pair(long records, int threads) throws Exception {
        Reading ours = ours(records);
        try (Bodies bodies = written.since(file, raw)) {
            Reading limit = limit(bodies, threads);
            return new Pair(records, bodies.documents(), ours, limit);
        }
    }

    /** Both ways, by turns with each number of threads; the number with which raw was fastest in the last turns. */
    private int warm(long records) throws Exception {
        int fastest = 1;
        double best = 0;
        long count = Math.max(THREADS, records / PART);
        for (int number = 0; number < count; number++) {
            int threads = 1 + number % THREADS;
            Pair pair = pair(records / count, threads);
            if (number >= count - THREADS && pair.rawRate() > best) {
                best = pair.rawRate();
                fastest = threads;
            }
        }
        return fastest;
    }

    private Reading ours(long records) throws Exception {
        List<Path> files = files(Math.max(1, records / ofASubmission));
        System.gc();
        Reading before = meter.read();
        exchange.take(files, (long) files.size() * ofASubmission, way);
        store.call("POST", REFRESH, null);
        return meter.read().minus(before);
    }

    /** Ready to be sent: what they are made of must not fill the memory of the exchange, which lives in this process. */
    private List<Path> files(long count) throws IOException {
        Files.createDirectories(ready);
        List<Path> files = new ArrayList<>();
        for (long number = 0; number < count; number++) {
            Path made = ready.resolve(number + ".xml");
            files.add(Files.writeString(made, Crossings.submission(++submissions, ofASubmission)));
        }
        return files;
    }

    private Reading limit(Bodies bodies, int threads) throws Exception {
        bodies.end();
        System.gc();
        Reading before = meter.read();
        raw.send(bodies, threads);
        store.call("POST", REFRESH, null);
        return meter.read().minus(before);
    }
}
