package migration.exchange.desk;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import migration.exchange.MigrationExchange;
import migration.exchange.accounts.Accounts;
import migration.exchange.archive.Archive;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.portal.SignedIn;
import migration.exchange.quarantine.Quarantine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills the shelves of an exchange and times what a steward asks, each against the raw query that it cannot do without. Its
 * last line says whether all bars hold; it ends 0 only then.
 */
public final class Desk {

    private static final String SECRET = "a secret of the desk";
    private static final int TIMES = 200;
    private static final Duration FOUND = Duration.ofSeconds(1);
    private static final Duration LISTED = Duration.ofMillis(500);
    private static final long EARLIEST = 0;
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    private static final String RECEIPTS = "/en/exchange/submissions?feed=" + Filling.FEED;
    private static final String WAITING = "/en/console/quarantine?state=WAITING";
    private static final String LINE =
            "%-32s median %5.0f ms   p95 %5.0f ms   bar %,5d ms %s   raw p95 %5.1f ms   ratio %.1f%n";

    private final SignedIn steward;
    private final Cluster cluster;
    private final Filling filling;
    private final int records;
    private final Random random = new Random(1);
    private boolean held = true;

    private Desk(ConfigurableApplicationContext exchange, int records) {
        String port = exchange.getEnvironment().getRequiredProperty("local.server.port");
        this.steward = new SignedIn(URI.create("http://localhost:" + port), "steward", SECRET);
        this.cluster = exchange.getBean(Cluster.class);
        this.filling = new Filling(
                exchange.getBean(Archive.class),
                exchange.getBean(Accounts.class),
                exchange.getBean(Quarantine.class),
                records);
        this.records = records;
    }

    /** @param arguments records, folder, unpacked distribution of the index */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        boolean held;
        try (ConfigurableApplicationContext exchange = SpringApplication.run(
                MigrationExchange.class,
                "--server.port=0",
                "--exchange.data=" + folder,
                "--exchange.supervision.watch=false",
                "--exchange.embedded.elasticsearch.home=" + arguments[2],
                "--exchange.security.secrets.steward=" + SECRET)) {
            held = new Desk(exchange, Integer.parseInt(arguments[0])).run();
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() {
        filling.fill();
        cluster.call("POST", "/_refresh", null);
        System.out.printf(
                "%,d records, %,d receipts, %,d records in quarantine%n",
                records, filling.submissions(), filling.rows());
        time(
                "find a record by its source id",
                FOUND,
                this::find,
                i -> RawQuery.term("outcomes", "sources", anySource()));
        time("receipts, first page", LISTED, i -> page(RECEIPTS), i -> RawQuery.page("receipts", "desc", LATEST));
        time(
                "receipts, anywhere",
                LISTED,
                i -> page(RECEIPTS + after()),
                i -> RawQuery.page("receipts", "desc", any()));
        time("quarantine, first page", LISTED, i -> page(WAITING), i -> RawQuery.page("quarantine", "asc", EARLIEST));
        time(
                "one cause of it",
                LISTED,
                i -> page(WAITING + cause()),
                i -> RawQuery.page("quarantine", "asc", EARLIEST));
        time(
                "quarantine, anywhere",
                LISTED,
                i -> page(WAITING + after()),
                i -> RawQuery.page("quarantine", "asc", any()));
        time("today", LISTED, i -> page("/en/console"), i -> RawQuery.page("quarantine", "asc", EARLIEST));
        System.out.println(held ? "all bars hold" : "not all bars hold");
        return held;
    }

    private void time(String what, Duration bar, IntConsumer page, IntFunction<RawQuery> raw) {
        Times ours = Times.of(TIMES, page);
        Times limit = Times.of(TIMES, i -> raw.apply(i).ask(cluster));
        boolean holds = ours.p95() <= bar.toMillis();
        System.out.printf(
                LINE,
                what,
                ours.median(),
                ours.p95(),
                bar.toMillis(),
                holds ? "held" : "MISSED",
                limit.p95(),
                ours.p95() / limit.p95());
        held &= holds;
    }

    /** One field and Enter; the answer is the life of the record. */
    private void find(int time) {
        String sourceId = anySource();
        expect(steward.submit("/en/console/records", Map.of("text", sourceId)), sourceId);
    }

    private void page(String address) {
        expect(steward.get(address), "<main");
    }

    private static void expect(HttpResponse<String> answer, String text) {
        if (answer.statusCode() != 200 || !answer.body().contains(text)) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private String anySource() {
        return Filling.sourceId(random.nextInt(records));
    }

    private String cause() {
        return "&code=" + Filling.CODES.get(random.nextInt(Filling.CODES.size()));
    }

    /** Somewhere in the list. */
    private String after() {
        return "&after=" + any() + ".a";
    }

    private long any() {
        return Filling.receivedAt(random.nextInt(records / Filling.BATCH)).toEpochMilli();
    }
}
