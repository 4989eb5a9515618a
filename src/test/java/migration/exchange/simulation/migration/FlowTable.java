package migration.exchange.simulation.migration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import migration.exchange.simulation.plan.Table;

/**
 * Immigrants and emigrants, full scale, by year, sex and citizenship: the control that the generator is steered by. Rows of
 * later tables replace those of earlier ones.
 */
public final class FlowTable {

    /** All sexes, all citizenships. */
    public static final String TOTAL = "_T";

    static final List<String> SEXES = List.of("M", "F");

    /** The order that decides ties; citizenships that are not in it follow by their code. */
    private static final List<String> ORDER = List.of(
            ("GEO ARM RUS TUR AZE UKR IND USA IRN CHN GRC IRQ KWT ISR MDA KAZ BLR TKM OTHER STLS UNK").split(" "));

    private static final Comparator<String> BY_ORDER =
            Comparator.<String>comparingInt(FlowTable::rank).thenComparing(Comparator.naturalOrder());

    private record Cell(int year, Flow flow, String sex, String citizenship) {}

    private final Map<Cell, Long> persons = new HashMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    private static int rank(String citizenship) {
        int at = ORDER.indexOf(citizenship);
        return at < 0 ? ORDER.size() : at;
    }

    /** What Geostat has published, and for 2022-2025 the assumed detail. */
    public static FlowTable published() {
        return of(List.of(
                Table.read("simulation/geostat/geostat_migration.csv"), Table.control("flows_assumed_2022_2025")));
    }

    /** The published table, or others of its form. @param files none for the published one */
    public static FlowTable of(Collection<Path> files) {
        return files.isEmpty()
                ? published()
                : of(files.stream().map(Table::file).toList());
    }

    private static FlowTable of(List<Table> tables) {
        FlowTable flows = new FlowTable();
        tables.forEach(table -> table.rows().forEach(flows::add));
        return flows;
    }

    private void add(NamedCsvRecord row) {
        int year = Integer.parseInt(row.getField("year"));
        Cell cell = new Cell(year, Flow.of(row.getField("flow")), row.getField("sex"), row.getField("citizenship"));
        persons.put(cell, Long.parseLong(row.getField("persons")));
        years.add(year);
    }

    public SortedSet<Integer> years() {
        return years;
    }

    /** The citizenships that the list of a year and flow names, in the order that decides ties. */
    public List<String> citizenships(int year, Flow flow) {
        List<String> named = new ArrayList<>();
        persons.keySet().stream()
                .filter(cell -> cell.year() == year && cell.flow() == flow)
                .map(Cell::citizenship)
                .filter(citizenship -> !citizenship.equals(TOTAL))
                .distinct()
                .sorted(BY_ORDER)
                .forEach(named::add);
        return named;
    }

    /** All citizenships that any year names, in the same order. */
    public List<String> citizenships() {
        SortedSet<String> all = new TreeSet<>(BY_ORDER);
        persons.keySet().forEach(cell -> all.add(cell.citizenship()));
        all.remove(TOTAL);
        return List.copyOf(all);
    }

    long persons(int year, Flow flow, String sex, String citizenship) {
        return persons.getOrDefault(new Cell(year, flow, sex, citizenship), 0L);
    }

    /** A published margin; the sum of its parts where the table has none. */
    long total(int year, Flow flow, String sex) {
        Long margin = persons.get(new Cell(year, flow, sex, TOTAL));
        if (margin != null) {
            return margin;
        }
        List<String> parts = sex.equals(TOTAL) ? SEXES : citizenships(year, flow);
        return parts.stream()
                .mapToLong(part -> sex.equals(TOTAL) ? total(year, flow, part) : persons(year, flow, sex, part))
                .sum();
    }
}
