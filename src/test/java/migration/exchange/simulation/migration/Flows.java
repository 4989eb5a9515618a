package migration.exchange.simulation.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.plan.Apportionment;

/**
 * Counts of migrants by year, flow, sex and citizenship with all margins, zero cells of the lists included: the table as it
 * is published.
 */
public final class Flows {

    public static final String HEADER = "year,flow,sex,citizenship,persons";

    private final Map<String, Integer> cells = new LinkedHashMap<>();

    /** The cells of a table, all zero. */
    public static Flows empty(FlowTable table) {
        Flows flows = new Flows();
        for (int year : table.years()) {
            for (Flow flow : Flow.values()) {
                for (String sex : List.of(FlowTable.TOTAL, "M", "F")) {
                    flows.cells.put(key(year, flow, sex, FlowTable.TOTAL), 0);
                    table.citizenships(year, flow)
                            .forEach(citizenship -> flows.cells.put(key(year, flow, sex, citizenship), 0));
                }
            }
        }
        return flows;
    }

    /**
     * The table at a scale: each total rounded, split over the sexes, each sex over its citizenships by largest remainder, so
     * that all margins are exact.
     */
    public static Flows scaled(FlowTable table, int scale) {
        Flows flows = empty(table);
        for (int year : table.years()) {
            for (Flow flow : Flow.values()) {
                flows.scale(table, year, flow, scale);
            }
        }
        return flows;
    }

    private void scale(FlowTable table, int year, Flow flow, int scale) {
        int total = Apportionment.scaled(table.total(year, flow, FlowTable.TOTAL), scale);
        int[] sexes = split(
                total,
                FlowTable.SEXES.stream()
                        .mapToLong(sex -> table.total(year, flow, sex))
                        .toArray());
        List<String> citizenships = table.citizenships(year, flow);
        for (int sex = 0; sex < sexes.length; sex++) {
            String code = FlowTable.SEXES.get(sex);
            int[] parts = split(
                    sexes[sex],
                    citizenships.stream()
                            .mapToLong(of -> table.persons(year, flow, code, of))
                            .toArray());
            for (int i = 0; i < parts.length; i++) {
                add(year, flow, code, citizenships.get(i), parts[i]);
            }
        }
    }

    private static int[] split(int total, long[] weights) {
        return total == 0 ? new int[weights.length] : Apportionment.split(total, weights);
    }

    private static String key(int year, Flow flow, String sex, String citizenship) {
        return year + "," + flow.title() + "," + sex + "," + citizenship;
    }

    /** Adds persons to a cell and to the margins above it; a cell that the table has not is added to it. */
    void add(int year, Flow flow, String sex, String citizenship, int persons) {
        for (String of : List.of(sex, FlowTable.TOTAL)) {
            cells.merge(key(year, flow, of, citizenship), persons, Integer::sum);
            cells.merge(key(year, flow, of, FlowTable.TOTAL), persons, Integer::sum);
        }
    }

    int persons(int year, Flow flow, String sex, String citizenship) {
        return cells.getOrDefault(key(year, flow, sex, citizenship), 0);
    }

    /** Counts by {@code year,flow,sex,citizenship}, in the order of the table. */
    public Map<String, Integer> cells() {
        return cells;
    }
}
