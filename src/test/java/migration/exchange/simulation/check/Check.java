package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The whole comparison, with both sides in print. */
public final class Check {

    private static final List<String> FEEDS = List.of(
            "border-police/crossings",
            "border-police/refusals",
            "consular/registrations",
            "consular/visas",
            "service-agency/citizenship",
            "service-agency/civil-registry",
            "service-agency/documents",
            "service-agency/permits",
            "statistics-office/census",
            "statistics-office/population");
    /** Feeds whose records are shown at no door: they are compared by accounts, cases and tables. */
    private static final Set<String> COUNTED_ONLY = Set.of("statistics-office/census");

    private static final String LINE = "%-30s %-9s %11s %11s %11s %11s %11s %11s %11s%n";

    private final Path folder;
    private final Path truth;
    private final Doors doors;
    private final Differences differences = new Differences();

    /**
     * @param folder the simulation's folder: truth, ledgers, and what was sent
     * @param doors the doors as a steward sees them
     */
    public Check(Path folder, Doors doors) {
        this.folder = folder;
        this.truth = folder.resolve("truth");
        this.doors = doors;
    }

    /** Compares all, prints both sides and the first differences, and says whether all agrees. */
    public boolean run(PrintStream out) {
        out.printf("%nWhat the agencies sent (truth and ledgers) against what the exchange says%n%n");
        out.printf(
                LINE,
                "feed",
                "side",
                "received",
                "acc.+sup.",
                "quarantined",
                "unchanged",
                "damaged",
                "records",
                "cases");
        Map<String, Account> accounts = accounts();
        FEEDS.forEach(feed -> compare(feed, accounts.getOrDefault(feed, Account.NOTHING), out));
        out.println();
        tables().forEach(table -> compareTable(table, out));
        print(out);
        return differences.count() == 0;
    }

    /** The tables that the truth has. */
    private List<String> tables() {
        try (var files = Files.list(truth.resolve("tables"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareTable(String name, PrintStream out) {
        var table = new TableComparison(name, differences);
        table.run(truth, doors);
        out.printf(
                "Table of %s: %,d in the truth, %,d published, cell by cell%n", name, table.expected(), table.found());
    }

    /** Records of all feeds that the exchange has received. */
    public long received() {
        return accounts().values().stream().mapToLong(Account::received).sum();
    }

    /** Whether the accounts already say what they should. */
    boolean accountsAgree() {
        Map<String, Account> there = accounts();
        return FEEDS.stream()
                .allMatch(feed -> expected(feed, repeats(feed)).equals(there.getOrDefault(feed, Account.NOTHING)));
    }

    private Repeats repeats(String feed) {
        return feed.equals("consular/visas") ? Repeats.ofVisas(folder) : Repeats.NONE;
    }

    private void compare(String feed, Account there, PrintStream out) {
        Repeats repeats = repeats(feed);
        boolean closed = COUNTED_ONLY.contains(feed);
        var records = new RecordComparison(feed, differences);
        if (closed) {
            records.runClosed(doors);
        } else {
            records.run(truth, doors);
        }
        boolean agree = records.agrees();
        var cases = new QuarantineComparison(feed, closed, differences);
        cases.run(truth, doors, repeats.records());
        agree &= cases.agrees();
        Account wanted = expected(feed, repeats);
        if (!wanted.equals(there)) {
            differences.add("account differs", feed, wanted, there);
            agree = false;
        }
        line(out, feed, "truth", wanted, records.expected(), cases.expected());
        line(out, agree ? "" : "  DIFFERS", "exchange", there, records.found(), cases.found());
    }

    private static void line(PrintStream out, String feed, String side, Account account, long records, long cases) {
        out.printf(
                LINE,
                feed,
                side,
                grouped(account.received()),
                grouped(account.written()),
                grouped(account.quarantined()),
                grouped(account.unchanged()),
                grouped(account.damaged()),
                grouped(records),
                grouped(cases));
    }

    private static String grouped(long number) {
        return "%,d".formatted(number);
    }

    /** What the exchange should have counted of a feed. */
    private Account expected(String feed, Repeats repeats) {
        Account once = new TruthFile(truth.resolve("totals.csv"))
                .all().stream()
                        .filter(line -> line.getField("feed").equals(feed))
                        .map((NamedCsvRecord line) -> Account.of(line))
                        .findFirst()
                        .orElse(Account.NOTHING);
        long cut = feed.equals("border-police/crossings") ? CutFiles.taken(folder) : 0;
        long overtaken = Repeats.count(repeats.overtaken()) - quarantined(feed, repeats.overtaken());
        return once.plusRepeats(Repeats.count(repeats.records()), quarantined(feed, repeats.records()), overtaken)
                .plusDamaged(cut);
    }

    /** How many of records that came once more are quarantined. */
    private long quarantined(String feed, Map<String, Integer> times) {
        if (times.isEmpty()) {
            return 0;
        }
        long[] sum = {0};
        new TruthFile(truth.resolve("records.csv")).forEach(line -> {
            if (line.getField("feed").equals(feed) && line.getField("verdict").equals("QUARANTINED")) {
                sum[0] += times.getOrDefault(line.getField("source_id") + " " + line.getField("version"), 0);
            }
        });
        return sum[0];
    }

    /** The exchange's accounts by feed. */
    Map<String, Account> accounts() {
        Map<String, Account> accounts = new TreeMap<>();
        for (JsonNode feed : doors.json("/api/accounts", Map.of()).path("feeds")) {
            accounts.put(feed.path("feed").asString(), Account.of(feed));
        }
        return accounts;
    }

    private void print(PrintStream out) {
        if (differences.count() == 0) {
            out.printf("%nAll agree.%n");
            return;
        }
        out.printf("%n%,d differences: %s. The first ones:%n", differences.count(), differences.counts());
        differences.first().forEach(difference -> out.println("  " + difference));
    }
}
