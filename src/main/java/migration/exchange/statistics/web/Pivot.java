package migration.exchange.statistics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.Table.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out to be read: some dimensions go down, the others across.
 *
 * @param corner labels of the dimensions that go down
 * @param heads for each dimension that goes across, its heads from left to right
 * @param lines lines from top to bottom
 * @param left number of lines that are not shown, because more cells cannot be read anyway
 */
record Pivot(List<String> corner, List<HeadRow> heads, List<Line> lines, int left) {

    /** Most cells that are drawn. */
    static final int MOST = 5_000;

    /** A row of heads, with the label of its dimension. */
    record HeadRow(String dimension, List<Head> heads) {}

    /** A head over some columns. */
    record Head(String label, int span) {}

    /** A line: its own heads, then a figure for each column; null where nothing was counted. */
    record Line(List<String> heads, List<@Nullable Long> figures) {}

    /** Lays out a table whose first {@code down} axes go down. */
    static Pivot of(Table table, int down, String language) {
        List<Axis> axes = table.axes();
        List<Map<String, Integer>> order = axes.stream().map(Pivot::order).toList();
        Map<List<String>, Map<List<String>, Long>> figures = new HashMap<>();
        Set<List<String>> across = new LinkedHashSet<>();
        for (Table.Cell cell : table.cells()) {
            List<String> column = cell.codes().subList(down, axes.size());
            across.add(column);
            figures.computeIfAbsent(cell.codes().subList(0, down), row -> new HashMap<>())
                    .put(column, cell.value());
        }
        List<List<String>> columns = sorted(across, order.subList(down, axes.size()));
        List<List<String>> rows = sorted(figures.keySet(), order.subList(0, down));
        List<Map<String, String>> names =
                axes.stream().map(axis -> names(axis, language)).toList();
        int shown = Math.min(rows.size(), Math.max(1, MOST / Math.max(1, columns.size())));
        List<Line> lines = rows.subList(0, shown).stream()
                .map(row -> line(row, names, columns, figures.getOrDefault(row, Map.of())))
                .toList();
        return new Pivot(
                labels(axes.subList(0, down), language),
                heads(columns, axes.subList(down, axes.size()), language),
                lines,
                rows.size() - shown);
    }

    /** Number of columns of figures. */
    int width() {
        return lines.isEmpty() ? 0 : lines.get(0).figures().size();
    }

    private static Line line(
            List<String> row,
            List<Map<String, String>> names,
            List<List<String>> columns,
            Map<List<String>, Long> figures) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            heads.add(names.get(i).getOrDefault(row.get(i), row.get(i)));
        }
        List<@Nullable Long> values = new ArrayList<>();
        columns.forEach(column -> values.add(figures.get(column)));
        return new Line(heads, values);
    }

    private static List<HeadRow> heads(List<List<String>> columns, List<Axis> axes, String language) {
        List<HeadRow> rows = new ArrayList<>();
        for (int level = 0; level < axes.size(); level++) {
            Map<String, String> names = names(axes.get(level), language);
            List<Head> heads = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= columns.size(); i++) {
                boolean ends = i == columns.size() || !sameUpTo(columns.get(i), columns.get(from), level);
                if (ends) {
                    String code = columns.get(from).get(level);
                    heads.add(new Head(names.getOrDefault(code, code), i - from));
                    from = i;
                }
            }
            rows.add(new HeadRow(axes.get(level).dimension().label().in(language), heads));
        }
        return rows;
    }

    private static boolean sameUpTo(List<String> one, List<String> other, int level) {
        return one.subList(0, level + 1).equals(other.subList(0, level + 1));
    }

    private static List<List<String>> sorted(Set<List<String>> keys, List<Map<String, Integer>> order) {
        Comparator<List<String>> comparator = (one, other) -> {
            for (int i = 0; i < order.size(); i++) {
                int difference = Integer.compare(
                        order.get(i).getOrDefault(one.get(i), Integer.MAX_VALUE),
                        order.get(i).getOrDefault(other.get(i), Integer.MAX_VALUE));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
        return keys.stream().sorted(comparator).toList();
    }

    private static Map<String, Integer> order(Axis axis) {
        Map<String, Integer> order = new HashMap<>();
        axis.categories().forEach(category -> order.put(category.code(), order.size()));
        return order;
    }

    private static List<String> labels(List<Axis> axes, String language) {
        return axes.stream().map(axis -> axis.dimension().label().in(language)).toList();
    }

    /** What a dimension's categories are called, by code. */
    private static Map<String, String> names(Axis axis, String language) {
        Map<String, String> names = new HashMap<>();
        axis.categories()
                .forEach(category -> names.put(category.code(), category.label().in(language)));
        return names;
    }
}
