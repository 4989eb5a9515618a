package migration.exchange.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import migration.exchange.supervision.Observed.Directions;
import migration.exchange.supervision.Observed.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the published tables say of the last whole month, computed once a day. */
@Component
public class MonthlyFigures {

    private static final String MONTH = "month";

    private final Tables tables;
    private final Inspection inspection;
    private @Nullable Figures last;

    MonthlyFigures(Tables tables, Inspection inspection) {
        this.tables = tables;
        this.inspection = inspection;
    }

    /** What was found on a day. */
    public record Figures(LocalDate day, List<Filled> filled, List<Directions> directions) {}

    /** The figures of the month before a day. @throws RuntimeException the store is away */
    public synchronized Figures of(LocalDate today) {
        Figures known = last;
        if (known == null || !known.day().equals(today)) {
            known = computed(today);
            last = known;
        }
        return known;
    }

    private Figures computed(LocalDate today) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        List<Filled> filled = new ArrayList<>();
        List<Directions> directions = new ArrayList<>();
        for (Schedule schedule : inspection.schedules().all()) {
            Monthly monthly = schedule.monthly();
            if (monthly != null) {
                monthly.filled().keySet().forEach(of -> filled.add(filled(schedule, monthly, of, month)));
                Monthly.Even even = monthly.even();
                directions.addAll(even == null ? List.of() : directions(schedule, monthly, even, month));
            }
        }
        return new Figures(today, List.copyOf(filled), List.copyOf(directions));
    }

    private Filled filled(Schedule schedule, Monthly monthly, String dimension, YearMonth month) {
        Table table = table(monthly, List.of(dimension), month);
        long missing = table.cells().stream()
                .filter(cell -> cell.codes().get(0).equals(Table.NOT_STATED))
                .mapToLong(Table.Cell::value)
                .sum();
        return new Filled(schedule.feed(), month, dimension, missing, table.total());
    }

    private List<Directions> directions(Schedule schedule, Monthly monthly, Monthly.Even even, YearMonth month) {
        Table table = table(monthly, List.of(even.of(), even.between()), month);
        Map<String, Map<String, Long>> points = new LinkedHashMap<>();
        table.cells()
                .forEach(cell -> points.computeIfAbsent(cell.codes().get(0), point -> new LinkedHashMap<>())
                        .put(cell.codes().get(1), cell.value()));
        List<String> ways = table.axes().get(1).categories().stream()
                .map(Table.Category::code)
                .filter(code -> !code.equals(Table.NOT_STATED))
                .toList();
        List<Directions> directions = new ArrayList<>();
        if (ways.size() == 2) {
            String one = ways.get(0);
            String other = ways.get(1);
            points.forEach((point, counts) -> directions.add(new Directions(
                    schedule.feed(),
                    month,
                    point,
                    one,
                    counts.getOrDefault(one, 0L),
                    other,
                    counts.getOrDefault(other, 0L))));
        }
        return directions;
    }

    private Table table(Monthly monthly, List<String> kept, YearMonth month) {
        TableDefinition table = tables.find(monthly.table())
                .orElseThrow(() -> new IllegalStateException("a schedule names no table: " + monthly.table()));
        return tables.compute(new TableQuery(table, kept, Map.of(MONTH, Set.of(month.toString())), Map.of()));
    }
}
