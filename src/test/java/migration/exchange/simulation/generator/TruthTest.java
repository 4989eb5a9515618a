package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import migration.exchange.simulation.plan.Table;
import org.junit.jupiter.api.Test;

/** The truth is consistent, and the quotas are exact. */
class TruthTest {

    private static final String CROSSINGS = "border-police/crossings";
    private static final int BLOCK = 10_000;
    private static final Set<String> NOT_PLANTED = Set.of("SUBMISSION", "HISTORY", "TRANSPORT");

    private final Backlog backlog = Backlog.tiny();

    /** Source ids of all crossings that happened in their order, second registrations left out. */
    private List<String> events() {
        Set<String> ids = new TreeSet<>();
        backlog.rows("truth/records.csv", CROSSINGS).forEach(row -> ids.add(row.getField("source_id")));
        backlog.rows("truth/unsent.csv", CROSSINGS).forEach(row -> ids.add(row.getField("source_id")));
        return ids.stream().filter(id -> id.length() < 16).toList();
    }

    @Test
    void eachFullBlockHasItsQuotaOfEachCode() {
        List<String> events = events();
        Map<String, Integer> block = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            block.put(events.get(i), i / BLOCK);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/issues.csv", CROSSINGS)) {
            counts.merge(block.get(row.getField("source_id")) + row.getField("code"), 1, Integer::sum);
        }
        assertThat(events.size()).isGreaterThan(2 * BLOCK);
        for (NamedCsvRecord row : Table.control("bad_records").rows()) {
            if (row.getField("feed").equals(CROSSINGS) && !NOT_PLANTED.contains(row.getField("layer"))) {
                int quota = Integer.parseInt(row.getField("per_10000"));
                String code = row.getField("code");
                assertThat(counts.getOrDefault("0" + code, 0)).as(code).isEqualTo(quota);
                assertThat(counts.getOrDefault("1" + code, 0)).as(code).isEqualTo(quota);
                assertThat(counts.getOrDefault("2" + code, 0)).as(code).isBetween(0, quota);
            }
        }
    }

    @Test
    void whatIsReceivedBecomesSomething() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/records.csv")) {
            Map<String, Integer> feed = counts.computeIfAbsent(row.getField("feed"), any -> new HashMap<>());
            feed.merge(row.getField("disposition"), 1, Integer::sum);
            boolean quarantined = row.getField("verdict").equals("QUARANTINED");
            assertThat(row.getField("disposition").equals("QUARANTINED")).isEqualTo(quarantined);
        }
        assertThat(counts).hasSize(10);
        for (NamedCsvRecord row : backlog.rows("truth/totals.csv")) {
            Map<String, Integer> feed = counts.get(row.getField("feed"));
            int sum = 0;
            for (String column : List.of("accepted", "superseded", "quarantined", "unchanged")) {
                int count = Integer.parseInt(row.getField(column));
                assertThat(count).isEqualTo(feed.getOrDefault(column.toUpperCase(java.util.Locale.ROOT), 0));
                sum += count;
            }
            assertThat(sum).isEqualTo(Integer.parseInt(row.getField("received")));
        }
    }

    @Test
    void submissionsHoldTheRecordsThatTheTruthPutsThere() {
        Map<String, Integer> records = new HashMap<>();
        backlog.rows("truth/records.csv").forEach(row -> records.merge(place(row), 1, Integer::sum));
        for (NamedCsvRecord row : backlog.rows("truth/submissions.csv")) {
            int count = Integer.parseInt(row.getField("records"));
            assertThat(records.getOrDefault(place(row), 0)).as(place(row)).isEqualTo(count);
            assertThat(count).isLessThanOrEqualTo(500);
        }
    }

    private static String place(NamedCsvRecord row) {
        return row.getField("feed") + "/" + row.getField("file");
    }

    @Test
    void issuesExistOnlyWhereTheVerdictSaysSo() {
        Map<String, String> issues = new HashMap<>();
        backlog.rows("truth/issues.csv").forEach(row -> issues.put(key(row), row.getField("code")));
        for (NamedCsvRecord row : backlog.rows("truth/records.csv")) {
            String code = issues.remove(key(row));
            assertThat(row.getField("codes")).isEqualTo(code == null ? "" : code);
            assertThat(row.getField("verdict").equals("ACCEPTED")).isEqualTo(code == null);
        }
        assertThat(issues).isEmpty();
    }

    private static String key(NamedCsvRecord row) {
        return place(row) + "#" + row.getField("position");
    }

    @Test
    void theCurrentVersionIsTheHighestThatPassed() {
        Map<String, NamedCsvRecord> highest = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (NamedCsvRecord row : backlog.rows("truth/records.csv")) {
            known.add(row.getField("feed") + row.getField("source_id"));
            if (!row.getField("verdict").equals("QUARANTINED")) {
                highest.merge(row.getField("feed") + row.getField("source_id"), row, TruthTest::later);
            }
        }
        for (NamedCsvRecord row : backlog.rows("truth/current.csv")) {
            String id = row.getField("feed") + row.getField("source_id");
            NamedCsvRecord version = highest.get(id);
            assertThat(known.remove(id)).isTrue();
            assertThat(row.getField("state").equals("ABSENT")).isEqualTo(version == null);
            if (version != null) {
                assertThat(row.getField("version")).isEqualTo(version.getField("version"));
                assertThat(row.getField("state").equals("CANCELLED"))
                        .isEqualTo(version.getField("cancelled").equals("true"));
            }
        }
        assertThat(known).isEmpty();
    }

    private static NamedCsvRecord later(NamedCsvRecord one, NamedCsvRecord other) {
        int first = Integer.parseInt(one.getField("version"));
        return first >= Integer.parseInt(other.getField("version")) ? one : other;
    }

    @Test
    void theTableCountsWhatIsCurrentOutsideOccupiedPoints() {
        Map<String, NamedCsvRecord> contents = new HashMap<>();
        backlog.rows("truth/content/crossings.csv")
                .forEach(row -> contents.put(row.getField("source_id") + "/" + row.getField("version"), row));
        Map<String, Integer> cells = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/current.csv", CROSSINGS)) {
            NamedCsvRecord content = contents.get(row.getField("source_id") + "/" + row.getField("version"));
            if (row.getField("state").equals("CURRENT")
                    && !row.getField("codes").equals("RULE_OCCUPIED_POINT")) {
                cells.merge(cell(content), 1, Integer::sum);
            }
        }
        Map<String, Integer> published = new TreeMap<>();
        backlog.rows("truth/tables/crossings.csv")
                .forEach(row -> published.put(
                        String.join(",", row.getFields().subList(0, 6)), Integer.parseInt(row.getField("count"))));
        assertThat(published).isEqualTo(cells);
    }

    private static String cell(NamedCsvRecord content) {
        java.time.OffsetDateTime at = java.time.OffsetDateTime.parse(content.getField("timestamp"));
        String month = at.withOffsetSameInstant(java.time.ZoneOffset.ofHours(4))
                .toString()
                .substring(0, 7);
        List<String> cell = new ArrayList<>(List.of(month));
        for (String field : List.of("checkpoint", "mode", "direction", "citizenships", "sex")) {
            cell.add(content.getField(field));
        }
        return String.join(",", cell);
    }

    @Test
    void twinsStandBehindTheirOriginals() {
        Map<String, NamedCsvRecord> places = new HashMap<>();
        backlog.rows("truth/records.csv", CROSSINGS).forEach(row -> places.put(key(row), row));
        int twins = 0;
        for (NamedCsvRecord row : backlog.rows("truth/issues.csv", CROSSINGS)) {
            if (row.getField("code").equals("VERSION_SAME_OTHER_CONTENT")) {
                int position = Integer.parseInt(row.getField("position"));
                NamedCsvRecord before = places.get(place(row) + "#" + (position - 1));
                assertThat(before.getField("source_id")).isEqualTo(row.getField("source_id"));
                assertThat(before.getField("version")).isEqualTo(row.getField("version"));
                assertThat(before.getField("verdict")).isEqualTo("ACCEPTED");
                twins++;
            }
        }
        assertThat(twins).isGreaterThan(3);
    }

    @Test
    void quirksOfDeliveryAllHappen() {
        Set<String> dispositions = new HashSet<>();
        Set<String> states = new HashSet<>();
        backlog.rows("truth/records.csv", CROSSINGS).forEach(row -> dispositions.add(row.getField("disposition")));
        backlog.rows("truth/current.csv", CROSSINGS).forEach(row -> states.add(row.getField("state")));
        assertThat(dispositions).containsExactlyInAnyOrder("ACCEPTED", "QUARANTINED", "UNCHANGED", "SUPERSEDED");
        assertThat(states).containsExactlyInAnyOrder("CURRENT", "CANCELLED", "ABSENT");
        assertThat(backlog.rows("truth/unsent.csv", CROSSINGS)).hasSizeGreaterThan(20);
        assertThat(backlog.rows("truth/records.csv", CROSSINGS))
                .anyMatch(row -> row.getField("source_id").endsWith("-2"));
    }
}
