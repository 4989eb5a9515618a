package migration.exchange.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import migration.exchange.MigrationExchange;
import migration.exchange.benchmark.Meter;
import migration.exchange.benchmark.Reading;
import migration.exchange.elasticsearch.Cluster;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Has an agency send as fast as the exchange works off, and measures the rate of that in intervals without and with readers
 * of tables, and how long their pages take. Its last line says whether both bars hold; it ends 0 only then.
 */
public final class ReadersBesideIngest {

    private static final String SECRET = "a secret of the readers";
    private static final Duration BAR = Duration.ofMillis(1500);
    private static final double LOSS = 0.05;

    private static final Duration LOOK = Duration.ofSeconds(30);

    /** Until as many ask as will ask from then on, or nobody any more. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Ingest ingest;
    private final Readers readers;
    private final Meter meter;
    private final int seconds;

    private ReadersBesideIngest(Ingest ingest, Readers readers, Meter meter, int seconds) {
        this.ingest = ingest;
        this.readers = readers;
        this.meter = meter;
        this.seconds = seconds;
    }

    /** A stretch without readers and one with them, as records a second. */
    private record Pair(double without, double with) {

        double ratio() {
            return with / without;
        }
    }

    /**
     * @param arguments readers, seconds that each looks at a page, records before the first interval, pairs of intervals,
     *     seconds of an interval, folder, unpacked distribution of the index
     */
    public static void main(String[] arguments) throws Exception {
        int readers = Integer.parseInt(arguments[0]);
        double thinkSeconds = Double.parseDouble(arguments[1]);
        long records = Long.parseLong(arguments[2]);
        Path data = Path.of(arguments[5], "data").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data); // what was sent before would be unchanged
        boolean held;
        try (ConfigurableApplicationContext exchange = exchange(data, arguments[6])) {
            URI address = URI.create(
                    "http://localhost:" + exchange.getEnvironment().getRequiredProperty("local.server.port"));
            Readers all = new Readers(address, SECRET, readers, thinkSeconds);
            System.out.printf("%d readers, %.1f s between a page and the next%n", readers, thinkSeconds);
            try (Ingest ingest = new Ingest(address, SECRET, exchange.getBean(Cluster.class))) {
                held = new ReadersBesideIngest(ingest, all, Meter.of(exchange), Integer.parseInt(arguments[4]))
                        .run(records, Integer.parseInt(arguments[3]));
            }
        }
        System.exit(held ? 0 : 1);
    }

    private static ConfigurableApplicationContext exchange(Path data, String home) {
        return SpringApplication.run(
                MigrationExchange.class,
                "--server.port=0",
                "--exchange.data=" + data,
                "--exchange.supervision.watch=false",
                "--logging.level.migration.exchange.portal.web.ProblemDetails=ERROR", // of the closed door
                "--exchange.security.token-life=PT12H",
                "--exchange.intake.waiting-submissions=40",
                "--exchange.embedded.elasticsearch.home=" + home,
                "--exchange.security.secrets.border-police=" + SECRET,
                "--exchange.security.secrets.analyst=" + SECRET);
    }

    private boolean run(long records, int pairs) throws InterruptedException {
        await(records);
        rate(true);
        readers.forget();
        System.out.printf("%,d records are there; everything has been asked for once%n", ingest.records());
        Reading before = meter.read();
        long refused = ingest.refused();
        List<Pair> all = new ArrayList<>();
        for (int number = 0; number < pairs; number++) {
            Pair pair = pair(number % 2 == 1);
            System.out.printf(
                    "records/s without readers %,.0f, with %,.0f: %.3f%n", pair.without, pair.with, pair.ratio());
            all.add(pair);
        }
        Reading taken = meter.read().minus(before);
        System.out.printf(
                "the door was closed %,d times meanwhile; other processes kept %.2f cores busy%n",
                ingest.refused() - refused, taken.others() / taken.seconds());
        boolean held = pagesHeld(readers.times()) & ingestHeld(all) && ingest.refused() > refused;
        System.out.println(held ? "all bars hold" : "not all bars hold");
        return held;
    }

    private void await(long records) throws InterruptedException {
        long before = -1;
        for (long now = ingest.records(); now < records; now = ingest.records()) {
            if (now == before) {
                throw new IllegalStateException("nothing has come in for " + LOOK);
            }
            before = now;
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    private static boolean pagesHeld(Times pages) {
        boolean held = pages.p95() <= BAR.toMillis();
        System.out.printf(
                "%,d table pages: median %.0f ms, p95 %.0f ms, longest %.0f ms; bar p95 %,d ms %s%n",
                pages.millis().length, pages.median(), pages.p95(), pages.max(), BAR.toMillis(), word(held));
        return held;
    }

    private static boolean ingestHeld(List<Pair> pairs) {
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        double median = ratios[(ratios.length - 1) / 2];
        boolean held = median > 1 - LOSS;
        System.out.printf(
                "ingest with readers against without: median %.3f, from %.3f to %.3f; bar %.2f %s%n",
                median, ratios[0], ratios[ratios.length - 1], 1 - LOSS, word(held));
        return held;
    }

    private static String word(boolean held) {
        return held ? "held" : "MISSED";
    }

    /** In turns those with readers come first, so that what changes with time is not taken for their doing. */
    private Pair pair(boolean readersFirst) throws InterruptedException {
        double first = rate(readersFirst);
        double second = rate(!readersFirst);
        return readersFirst ? new Pair(second, first) : new Pair(first, second);
    }

    private double rate(boolean withReaders) throws InterruptedException {
        if (withReaders) {
            readers.begin();
        }
        TimeUnit.SECONDS.sleep(SETTLING.toSeconds());
        long before = ingest.records();
        long begin = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        double rate = (ingest.records() - before) * 1e9 / (System.nanoTime() - begin);
        if (withReaders) {
            readers.end();
        }
        return rate;
    }
}
