package migration.exchange.simulation.census;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Table;

/**
 * Who was there. Sex and age are those of the census exactly, regions those of 1 January 2025, citizenships of foreigners
 * those of residence permits; each margin is split by largest remainder, and which region and citizenship go with which
 * sex and age is drawn.
 */
final class CensusPlan {

    private static final String TOTAL = "_T";
    private static final String GEORGIA = "GEO";
    private static final String OTHER = "OTHER";
    private static final int OPEN_GROUP = 85;
    /** Years that the open group is spread over. */
    private static final int OLDEST_YEARS = 15;

    private static final int GROUP_YEARS = 5;

    private final Counted draw;
    private final int scale;
    private final List<NamedCsvRecord> ages =
            Table.read("simulation/geostat/geostat_census2024_age.csv").rows();
    private final Shares<String> others = Controls.simple("permit_countries_other");

    CensusPlan(Counted draw, int scale) {
        this.draw = draw;
        this.scale = scale;
    }

    private record Cell(String sex, int youngest) {}

    List<Resident> all() {
        List<Cell> cells = cells();
        List<String> regions = spread(regions(), cells.size(), Purpose.CENSUS_REGION);
        List<String> citizenships = spread(citizenships(cells.size()), cells.size(), Purpose.CENSUS_CITIZENSHIP);
        List<Resident> all = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            all.add(one(index, cells.get(index), regions.get(index), citizenships.get(index)));
        }
        return all;
    }

    private List<Cell> cells() {
        NamedCsvRecord total = ages.get(ages.size() - 1);
        long[] sexes = {number(total, "male"), number(total, "female")};
        int[] bySex = Apportionment.split(Apportionment.scaled(number(total, "total"), scale), sexes);
        List<Cell> cells = new ArrayList<>();
        cells("M", bySex[0], row -> number(row, "male"), cells);
        cells("F", bySex[1], row -> number(row, "female"), cells);
        return cells;
    }

    private void cells(String sex, int persons, ToLongFunction<NamedCsvRecord> weight, List<Cell> cells) {
        List<NamedCsvRecord> groups = ages.subList(0, ages.size() - 1);
        int[] parts =
                Apportionment.split(persons, groups.stream().mapToLong(weight).toArray());
        for (int group = 0; group < parts.length; group++) {
            cells.addAll(Collections.nCopies(parts[group], new Cell(sex, group * GROUP_YEARS)));
        }
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private Controls.Weighted regions() {
        List<NamedCsvRecord> rows = Table.read("simulation/geostat/geostat_population.csv").rows().stream()
                .filter(row -> row.getField("date").equals("2025-01-01")
                        && !row.getField("region").equals(TOTAL))
                .toList();
        return new Controls.Weighted(
                rows.stream().map(row -> row.getField("region")).toList(),
                rows.stream().mapToLong(row -> number(row, "persons")).toArray());
    }

    /** As many foreigners as there were, scaled; everybody else is a citizen. */
    private Controls.Weighted citizenships(int persons) {
        long counted = number(Table.control("census2024_foreigners").rows().get(0), "persons");
        int foreigners = Apportionment.scaled(counted, scale);
        List<NamedCsvRecord> rows = Table.control("permits_stock_2026_02").rows();
        int[] parts = Apportionment.split(
                foreigners,
                rows.stream().mapToLong(row -> number(row, "valid_permits")).toArray());
        List<String> codes = new ArrayList<>(List.of(GEORGIA));
        long[] weights = new long[parts.length + 1];
        weights[0] = persons - foreigners;
        for (int i = 0; i < parts.length; i++) {
            codes.add(rows.get(i).getField("citizenship"));
            weights[i + 1] = parts[i];
        }
        return new Controls.Weighted(codes, weights);
    }

    /** Values in their exact numbers, in an order by a permutation. */
    private List<String> spread(Controls.Weighted values, int persons, Purpose purpose) {
        int[] parts = Apportionment.split(persons, values.weights());
        List<String> inOrder = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            inOrder.addAll(Collections.nCopies(parts[i], values.codes().get(i)));
        }
        Feistel order = new Feistel(draw, EntityId.of(EntityId.THING, EntityId.CENSUS, 0), purpose, persons);
        List<String> spread = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            spread.add(inOrder.get(order.apply(person)));
        }
        return spread;
    }

    private Resident one(int index, Cell cell, String region, String citizenship) {
        long entity = EntityId.of(EntityId.CENSUS, 0, index);
        boolean open = cell.youngest() == OPEN_GROUP;
        int age = cell.youngest() + draw.below(entity, Purpose.AGE, 0, open ? OLDEST_YEARS : GROUP_YEARS);
        String group = open ? "Y_GE85" : "Y" + cell.youngest() + "T" + (cell.youngest() + GROUP_YEARS - 1);
        String one = citizenship.equals(OTHER) ? others.pick(draw, entity, Purpose.CITIZENSHIP, 0) : citizenship;
        return new Resident(entity, region, cell.sex(), age, group, one);
    }
}
