package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import migration.exchange.simulation.migration.DayByDay;
import migration.exchange.simulation.migration.FlowTable;
import migration.exchange.simulation.migration.Flows;
import org.junit.jupiter.api.Test;

/** The truth of migrations follows from the crossings of the truth: of all who cross, not only of those who migrate. */
class MigrationTruthIT {

    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private final Backlog backlog = Backlog.tiny();
    private final Map<String, String> deaths = new HashMap<>();
    private final Map<String, NamedCsvRecord> persons = new LinkedHashMap<>();

    MigrationTruthIT() {
        backlog.rows("truth/persons.csv").forEach(row -> persons.put(row.getField("person"), row));
        persons.forEach((person, row) -> deaths.put(person, row.getField("death")));
    }

    private Map<String, List<DayByDay.Crossing>> histories() {
        Map<String, List<DayByDay.Crossing>> histories = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/crossings.csv")) {
            LocalDate day = OffsetDateTime.parse(row.getField("instant")).toLocalDate();
            histories
                    .computeIfAbsent(row.getField("person"), any -> new ArrayList<>())
                    .add(new DayByDay.Crossing(day, row.getField("direction").equals("IN")));
        }
        return histories;
    }

    private DayByDay.Verdict judge(String person, List<DayByDay.Crossing> crossings) {
        String death = deaths.getOrDefault(person, "");
        return DayByDay.judge(
                crossings, death.isEmpty() ? LAST : LocalDate.parse(death).minusDays(1), !death.isEmpty());
    }

    /** Rows of what the rule finds and of what the truth says is decidable by the end of what is played. */
    private static void assertSame(Set<String> found, Set<String> told) {
        Set<String> differences = new TreeSet<>(found);
        differences.addAll(told);
        differences.removeIf(row -> found.contains(row) && told.contains(row));
        assertThat(differences).isEmpty();
    }

    @Test
    void theRuleFindsTheMigrationsOfTheTruthAmongAllCrossings() {
        Set<String> found = new TreeSet<>();
        Map<String, List<DayByDay.Crossing>> histories = histories();
        histories.forEach((person, crossings) -> judge(person, crossings)
                .migrations()
                .forEach(of -> found.add(person + " " + of.day() + " " + (of.in() ? "immigration" : "emigration"))));
        Set<String> told = new TreeSet<>();
        int later = 0;
        for (NamedCsvRecord row : backlog.rows("truth/migrations.csv")) {
            if (LocalDate.parse(row.getField("final_from")).isAfter(LAST)) {
                later++;
            } else {
                told.add(String.join(" ", row.getField("person"), row.getField("date"), row.getField("flow")));
            }
        }
        assertSame(found, told);
        assertThat(found).hasSizeGreaterThan(200);
        assertThat(histories).hasSizeGreaterThan(5000);
        assertThat(later).isPositive();
    }

    @Test
    void aMigrationIsFinalOnTheDayTheTruthSaysAndNotOnTheDayBefore() {
        Map<String, List<DayByDay.Crossing>> histories = histories();
        for (NamedCsvRecord row : backlog.rows("truth/migrations.csv")) {
            LocalDate decided = LocalDate.parse(row.getField("final_from"));
            if (!decided.isAfter(LAST)) {
                DayByDay.Migration migration = new DayByDay.Migration(
                        LocalDate.parse(row.getField("date")),
                        row.getField("flow").equals("immigration"));
                List<DayByDay.Crossing> all = histories.get(row.getField("person"));
                assertThat(cut(all, decided).migrations()).contains(migration);
                assertThat(cut(all, decided.minusDays(1)).migrations()).doesNotContain(migration);
            }
        }
    }

    private static DayByDay.Verdict cut(List<DayByDay.Crossing> crossings, LocalDate known) {
        return DayByDay.judge(
                crossings.stream().filter(of -> !of.day().isAfter(known)).toList(), known, false);
    }

    @Test
    void aCrossingThatIsLostOrAddedIsFound() {
        Map<String, List<DayByDay.Crossing>> histories = histories();
        int changed = 0;
        for (NamedCsvRecord row : backlog.rows("truth/migrations.csv")) {
            List<DayByDay.Crossing> without = new ArrayList<>(histories.get(row.getField("person")));
            LocalDate day = LocalDate.parse(row.getField("date"));
            without.removeIf(of -> of.day().equals(day));
            DayByDay.Migration migration =
                    new DayByDay.Migration(day, row.getField("flow").equals("immigration"));
            boolean found = !without.isEmpty()
                    && judge(row.getField("person"), without).migrations().contains(migration);
            assertThat(found).isFalse();
            changed++;
        }
        assertThat(changed).isGreaterThan(200);
    }

    @Test
    void theTableIsTheScaledOne() {
        Map<String, Integer> table = new LinkedHashMap<>();
        backlog.rows("truth/flows.csv")
                .forEach(row -> table.put(
                        String.join(",", row.getFields().subList(0, 4)), Integer.parseInt(row.getField("persons"))));
        assertThat(table)
                .containsExactlyEntriesOf(
                        Flows.scaled(FlowTable.published(), 10_000).cells());
    }

    @Test
    void residenceChangesByMigrationsAlone() {
        Map<String, Boolean> resident = new HashMap<>();
        Map<String, List<NamedCsvRecord>> migrations = new HashMap<>();
        persons.forEach(
                (person, row) -> resident.put(person, row.getField("initial").equals("R")));
        backlog.rows("truth/migrations.csv")
                .forEach(row -> migrations
                        .computeIfAbsent(row.getField("person"), any -> new ArrayList<>())
                        .add(row));
        List<NamedCsvRecord> rows = backlog.rows("truth/residence.csv");
        assertThat(rows).hasSizeGreaterThan(persons.size() * 12);
        for (NamedCsvRecord row : rows) {
            boolean expected = resident.get(row.getField("person"));
            for (NamedCsvRecord migration : migrations.getOrDefault(row.getField("person"), List.of())) {
                if (migration.getField("date").compareTo(row.getField("date")) < 0) {
                    expected = migration.getField("flow").equals("immigration");
                }
            }
            assertThat(row.getField("resident")).as(row.toString()).isEqualTo(expected ? "R" : "N");
        }
    }

    @Test
    void staysAreTheTimesBetweenTheCrossings() {
        Map<String, List<DayByDay.Crossing>> histories = histories();
        Map<String, List<String>> told = new HashMap<>();
        backlog.rows("truth/stays.csv")
                .forEach(row -> told.computeIfAbsent(row.getField("person"), any -> new ArrayList<>())
                        .add(row.getField("in") + "/" + row.getField("out")));
        for (String person : persons.keySet()) {
            List<String> found = new ArrayList<>();
            String since = persons.get(person).getField("initial").equals("R") ? "" : null;
            for (DayByDay.Crossing crossing : histories.getOrDefault(person, List.of())) {
                if (!crossing.in()) {
                    found.add(since + "/" + crossing.day());
                }
                since = crossing.in() ? crossing.day().toString() : null;
            }
            if (since != null) {
                found.add(since + "/");
            }
            assertThat(told.getOrDefault(person, List.of())).isEqualTo(found);
        }
    }

    @Test
    void nobodyCrossesAfterDeathAndNobodyWhoMigratesIsLost() {
        Set<String> befallen = new HashSet<>();
        for (NamedCsvRecord row : backlog.rows("truth/crossings.csv")) {
            String death = deaths.getOrDefault(row.getField("person"), "");
            LocalDate day = OffsetDateTime.parse(row.getField("instant")).toLocalDate();
            assertThat(death.isEmpty() || day.toString().compareTo(death) < 0).isTrue();
            if (persons.containsKey(row.getField("person"))) {
                befallen.add(row.getField("befallen"));
            }
        }
        assertThat(befallen)
                .contains("LATE_1_24H")
                .isSubsetOf(
                        "", "DUPLICATE_SAME_BYTES", "CORRECTION", "OUT_OF_ORDER_VERSION", "LATE_1_24H", "LATE_1_30D");
        assertThat(deaths.values()).anyMatch(death -> !death.isEmpty());
    }

    @Test
    void idsOfPersonsAreInNoRecordThatIsSent() {
        Set<String> content = new HashSet<>();
        backlog.rows("truth/content/crossings.csv").forEach(row -> content.addAll(row.getFields()));
        assertThat(persons.keySet()).noneMatch(content::contains);
    }
}
