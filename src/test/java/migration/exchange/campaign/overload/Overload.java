package migration.exchange.campaign.overload;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import migration.exchange.campaign.check.Books;
import migration.exchange.campaign.check.Findings;
import migration.exchange.campaign.process.IndexVictim;
import migration.exchange.campaign.process.PlatformVictim;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ServerFlavour;
import migration.exchange.simulation.check.Doors;
import org.springframework.test.util.TestSocketUtils;

/**
 * Measures what one platform process can work off, then has one agency send a multiple of it and another a record now and
 * then. Its last line says how many acknowledged submissions were lost; it ends 0 only if that is none.
 */
public final class Overload {

    private static final int RECORDS = 50;
    private static final int SENDERS = 12;
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String NOISY = "border-police/crossings";
    private static final String QUIET = "service-agency/permits";
    private static final String SECRET = "a secret of the overload";

    private final int minutes;
    private final double factor;
    private final long seed;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Long> quietMillis = new ArrayList<>();
    private Crowd noisy;
    private Crowd quiet;
    private Gauges gauges;
    private Crowd.Sums before = Crowd.Sums.NONE;

    private Overload(int minutes, double factor, long seed) {
        this.minutes = minutes;
        this.factor = factor;
        this.seed = seed;
    }

    /** @param arguments minutes, factor, seed, folder, unpacked distribution of the index */
    public static void main(String[] arguments) throws Exception {
        Overload overload = new Overload(
                Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]), Long.parseLong(arguments[2]));
        System.exit(overload.run(Path.of(arguments[3]).toAbsolutePath(), Path.of(arguments[4])) ? 0 : 1);
    }

    private boolean run(Path folder, Path home) throws Exception {
        Files.createDirectories(folder);
        try (IndexVictim index = new IndexVictim(folder.resolve("index"), home, ServerFlavour.RUN)) {
            int port = TestSocketUtils.findAvailableTcpPort();
            PlatformVictim platform =
                    new PlatformVictim("platform", port, settings(folder, index.address()), folder.resolve("log"));
            platform.restart();
            try {
                URI exchange = URI.create("http://127.0.0.1:" + port);
                while (!platform.isReady()) {
                    Thread.sleep(500);
                }
                noisy = new Crowd(exchange, NOISY, SECRET);
                quiet = new Crowd(exchange, QUIET, SECRET);
                gauges = new Gauges(exchange, SECRET, platform.pid());
                return play() & addsUp(exchange);
            } finally {
                platform.kill();
            }
        }
    }

    private static List<String> settings(Path folder, ElasticsearchAddress index) {
        List<String> settings = new ArrayList<>(List.of(
                "--exchange.data=" + folder.resolve("data"),
                "--exchange.security.token-life=PT3H",
                "--exchange.intake.waiting-submissions=200",
                "--exchange.intake.waiting-batches=200",
                "--exchange.elasticsearch.url=" + index.url(),
                "--exchange.elasticsearch.user=" + index.user(),
                "--exchange.elasticsearch.password=" + index.password()));
        for (String account : List.of("border-police", "service-agency", "operator")) {
            settings.add("--exchange.security.secrets." + account + "=" + SECRET);
        }
        return settings;
    }

    private boolean play() throws Exception {
        double capacity = new Capacity(
                        SENDERS, () -> noisy.push("measured-" + numbers.incrementAndGet(), RECORDS) != null, noisy)
                .measure();
        lost();
        System.out.printf("capacity: %.1f submissions of %d records a second%n", capacity, RECORDS);
        before = noisy.sums();
        long begin = System.nanoTime();
        overload(factor * capacity);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long lost = lost();
        double goodput = (noisy.sums().acknowledged() - before.acknowledged()) / ((System.nanoTime() - begin) / 1e9);
        System.out.printf(
                "sent for %.0f s; worked off %.1f a second, %.0f %% of the capacity%n",
                seconds, goodput, 100 * goodput / capacity);
        quietMillis.sort(null);
        System.out.printf(
                "quiet agency: %d submissions, median %d ms, longest %d ms%n",
                quietMillis.size(), quietMillis.get(quietMillis.size() / 2), quietMillis.get(quietMillis.size() - 1));
        System.out.printf(
                "%s; %s; acknowledged lost %d (%d minutes, factor %.1f, seed %d)%n",
                noisy.sums().since(before), gauges.growth(), lost, minutes, factor, seed);
        return lost == 0
                && noisy.sums().closed() > before.closed()
                && noisy.sums().failed() == 0;
    }

    /** Whether the exchange's own accounts of each feed and day add up to all that was acknowledged. */
    private boolean addsUp(URI exchange) {
        long acknowledged = noisy.sums().acknowledged() * RECORDS + quiet.sums().acknowledged();
        Findings findings = new Findings();
        new Books(new Doors(exchange, "operator", SECRET)).check(acknowledged, findings);
        findings.print(System.out);
        System.out.printf("accounts of each feed and day add up: %s (%,d records)%n", findings.none(), acknowledged);
        return findings.none();
    }

    private void overload(double rate) throws Exception {
        Random random = new Random(seed);
        ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS);
        long period = Math.round(SENDERS / rate * 1e6);
        for (int i = 0; i < SENDERS; i++) {
            senders.scheduleAtFixedRate(
                    () -> noisy.push("overload-" + numbers.incrementAndGet(), RECORDS),
                    (long) (random.nextDouble() * period),
                    period,
                    TimeUnit.MICROSECONDS);
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        while (System.nanoTime() < end) {
            look();
        }
        senders.shutdown();
        senders.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void look() throws Exception {
        long begin = System.nanoTime();
        String id = quiet.push("quiet-" + numbers.incrementAndGet(), 1);
        if (id != null && quiet.completes(id, 1, PATIENCE)) {
            quietMillis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
        System.out.printf("%s; %s%n", noisy.sums().since(before), gauges.look());
        TimeUnit.NANOSECONDS.sleep(Math.max(0, LOOK.toNanos() - (System.nanoTime() - begin)));
    }

    private long lost() throws Exception {
        long lost = 0;
        for (String id : noisy.acknowledged) {
            lost += noisy.completes(id, RECORDS, PATIENCE) ? 0 : 1;
        }
        for (String id : quiet.acknowledged) {
            lost += quiet.completes(id, 1, PATIENCE) ? 0 : 1;
        }
        return lost;
    }
}
