package migration.exchange.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.truth.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Life histories mean what the plan says, by an independent reading of the rule, and keep their distances. */
class LivesIT {

    /** The published table as the reference rule finds it in the crossings. */
    private static Map<String, Integer> recounted(Migrants migrants) {
        Map<String, Integer> cells = new HashMap<>();
        migrants.ids().filter(entity -> !MigrantKind.isEdge(entity)).forEach(entity -> {
            for (DayByDay.Migration found :
                    Judged.judge(migrants.life(entity, Rates.ALL)).migrations()) {
                String flow = found.in() ? "immigration" : "emigration";
                for (String sex : List.of("_T", migrants.sex(entity))) {
                    for (String citizenship : List.of("_T", migrants.citizenshipCell(entity))) {
                        cells.merge(
                                found.day().getYear() + "," + flow + "," + sex + "," + citizenship, 1, Integer::sum);
                    }
                }
            }
        });
        return cells;
    }

    private static void assertSameCells(Map<String, Integer> found, Map<String, Integer> table) {
        Map<String, Integer> differences = new TreeMap<>();
        Set<String> cells = new HashSet<>(table.keySet());
        cells.addAll(found.keySet());
        for (String cell : cells) {
            int difference = found.getOrDefault(cell, 0) - table.getOrDefault(cell, 0);
            if (difference != 0) {
                differences.put(cell, difference);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void theRuleFindsThePreparedTableInTheCrossings() {
        for (int scale : new int[] {100, 1000}) {
            assertSameCells(recounted(Judged.migrants(scale, 42, FlowTable.published())), FlowsTest.prepared(scale));
        }
    }

    @Test
    void anotherSeedGivesOtherPersonsAndTheSameTable() {
        Migrants one = Judged.migrants(1000, 42, FlowTable.published());
        Migrants other = Judged.migrants(1000, 7, FlowTable.published());
        assertSameCells(recounted(other), FlowsTest.prepared(1000));
        long same = one.ids()
                .filter(entity -> one.person(entity, 0)
                                .name()
                                .equals(other.person(entity, 0).name())
                        && one.person(entity, 0)
                                .born()
                                .equals(other.person(entity, 0).born()))
                .count();
        assertThat(same).isZero();
    }

    /** Flows that nobody has published: other years, countries and proportions. */
    private static FlowTable invented(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder(Flows.HEADER).append('\n');
        Counted draw = new Counted(99);
        for (int year = 2013; year <= 2024; year++) {
            for (Flow flow : Flow.values()) {
                for (String citizenship : List.of("GEO", "POL", "IND", "STLS", "OTHER", "UNK")) {
                    for (String sex : FlowTable.SEXES) {
                        long cell = (year * 10L + flow.ordinal()) * 1000 + citizenship.hashCode() % 997 + sex.length();
                        int persons = draw.below(cell, Purpose.TEST, sex.charAt(0), 9000);
                        rows.append(String.join(",", "" + year, flow.title(), sex, citizenship, "" + persons))
                                .append('\n');
                    }
                }
            }
        }
        return FlowTable.of(List.of(Files.writeString(folder.resolve("invented.csv"), rows)));
    }

    @Test
    void anotherTableComesBackAsWell(@TempDir Path folder) throws IOException {
        FlowTable table = invented(folder);
        Migrants migrants = Judged.migrants(250, 42, table);
        Map<String, Integer> scaled = Flows.scaled(table, 250).cells();
        assertThat(scaled).hasSize(12 * 2 * 3 * 7);
        assertSameCells(recounted(migrants), scaled);
        assertThat(migrants.ids().mapToObj(of -> migrants.person(of, 0).citizenship()))
                .contains("POL", "PAK", "EGY", "STLS", "UNK");
        assertThat(migrants.ids()
                        .filter(of -> migrants.citizenshipCell(of).equals("OTHER"))
                        .mapToObj(of -> migrants.person(of, 0).citizenship()))
                .doesNotContain("POL", "IND", "OTHER")
                .hasSizeGreaterThan(100);
        assertThat(migrants.stocks()).anyMatch(stock -> stock.added() > 0);
    }

    @Test
    void edgeCasesAreAllThereAndMeanWhatTheySay() {
        for (int scale : new int[] {10_000, 100}) {
            Migrants migrants = Judged.migrants(scale, 42, FlowTable.published());
            long[] edges = migrants.ids().filter(MigrantKind::isEdge).toArray();
            long persons = migrants.ids().count() - edges.length;
            assertThat(edges.length).isEqualTo(Math.max(13, (int) (persons * 2 / 1000)));
            for (int number = 0; number < edges.length; number++) {
                Life life = migrants.life(edges[number], Rates.ALL);
                boolean unresolved = number % 13 == 12;
                assertThat(Judged.judge(life).open()).as("edge %d", number).isEqualTo(unresolved);
                assertThat(Judged.judge(life).migrations())
                        .as("edge %d", number)
                        .isEqualTo(unresolved ? List.of() : Judged.planned(life));
            }
        }
    }

    @Test
    void theTruthHasThePreparedTable(@TempDir Path folder) throws IOException {
        Migrants migrants = Judged.migrants(1000, 42, FlowTable.published());
        People people = new People(new Counted(42));
        new MigrationTruth(new OutputFolder(folder), migrants, people, Rates.ALL, Judged.PERIOD).write();
        Map<String, Integer> written = new HashMap<>();
        Files.readAllLines(folder.resolve("truth/flows.csv")).stream().skip(1).forEach(row -> {
            int at = row.lastIndexOf(',');
            written.put(row.substring(0, at), Integer.parseInt(row.substring(at + 1)));
        });
        assertThat(written).isEqualTo(FlowsTest.prepared(1000));
    }
}
