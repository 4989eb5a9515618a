package migration.exchange.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.plan.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow table is scaled cell by cell as the prepared tables say, and every margin is the sum of its parts. */
class FlowsTest {

    static Map<String, Integer> prepared(int scale) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        Table.control("flows_scaled_" + scale)
                .rows()
                .forEach(row -> cells.put(
                        String.join(",", row.getFields().subList(0, 4)), Integer.parseInt(row.getField("persons"))));
        return cells;
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void scaledFlowsAreThePreparedOnes(int scale) {
        Map<String, Integer> prepared = prepared(scale);
        assertThat(prepared).hasSize(1308);
        assertThat(Flows.scaled(FlowTable.published(), scale).cells()).isEqualTo(prepared);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 250, 1000, 5000, 10_000})
    void marginsAreExactAtEveryScale(int scale) {
        FlowTable table = FlowTable.published();
        Flows flows = Flows.scaled(table, scale);
        for (int year : table.years()) {
            for (Flow flow : Flow.values()) {
                List<String> citizenships = table.citizenships(year, flow);
                for (String sex : List.of("_T", "M", "F")) {
                    int sum = citizenships.stream()
                            .mapToInt(of -> flows.persons(year, flow, sex, of))
                            .sum();
                    assertThat(sum).isEqualTo(flows.persons(year, flow, sex, "_T"));
                }
                int both = flows.persons(year, flow, "M", "_T") + flows.persons(year, flow, "F", "_T");
                assertThat(both).isEqualTo(flows.persons(year, flow, "_T", "_T"));
                long total = table.total(year, flow, "_T");
                assertThat(both).isEqualTo((int) ((2 * total + scale) / (2L * scale)));
            }
        }
    }

    @Test
    void tiesGoToTheLargerPartAndThenToTheOrderOfTheList(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("flows.csv");
        Files.writeString(
                file,
                "year,flow,sex,citizenship,persons\n2015,immigration,M,UNK,50\n2015,immigration,M,POL,50\n"
                        + "2015,immigration,M,ARM,50\n2015,immigration,F,RUS,150\n");
        Flows flows = Flows.scaled(FlowTable.of(List.of(file)), 100);
        assertThat(flows.persons(2015, Flow.IMMIGRATION, "_T", "_T")).isEqualTo(3);
        assertThat(flows.persons(2015, Flow.IMMIGRATION, "M", "ARM")).isEqualTo(1);
        assertThat(flows.persons(2015, Flow.IMMIGRATION, "M", "UNK")).isEqualTo(1);
        assertThat(flows.persons(2015, Flow.IMMIGRATION, "M", "POL")).isZero();
        assertThat(flows.persons(2015, Flow.IMMIGRATION, "F", "RUS")).isEqualTo(1);
    }
}
