package migration.exchange.statistics.elasticsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.Cube;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.QueryException;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;

/** Answers with sums of the cells of a table's cube, in the order and with the labels of the code lists. */
final class ElasticsearchTables implements Tables {

    private static final int MOST_CELLS = 1_000_000;

    private final Cubes cubes;
    private final TableCatalogue catalogue;
    private final CodeLabels labels;
    private final Clock clock;

    ElasticsearchTables(Cubes cubes, TableCatalogue catalogue, CodeLabels labels, Clock clock) {
        this.cubes = cubes;
        this.catalogue = catalogue;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public List<TableDefinition> definitions() {
        return catalogue.definitions();
    }

    @Override
    public Optional<TableDefinition> find(String id) {
        return definitions().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    @Override
    public List<Table.Category> categories(TableDefinition table, String dimension) {
        Dimension found = table.dimension(dimension)
                .orElseThrow(() -> new QueryException("the table has no dimension " + dimension));
        String list = found.codes();
        if (list != null) {
            return labels.list(list).entrySet().stream()
                    .map(code -> new Table.Category(code.getKey(), code.getValue()))
                    .toList();
        }
        Cube cube = cubes.of(TableQuery.plain(table, LocalDate.now(clock))).cube();
        return axis(found, Set.copyOf(cube.codes(dimension))).categories();
    }

    @Override
    public Table compute(TableQuery query) {
        List<Dimension> kept = kept(query);
        Cubes.Counted counted = cubes.of(query);
        Map<List<String>, Long> sums = counted.cube().sums(query.kept(), query.selection());
        if (sums.size() > MOST_CELLS) {
            throw new QueryException("the answer has more than a million cells: choose less");
        }
        return table(query, kept, sums, counted.at());
    }

    private static List<Dimension> kept(TableQuery query) {
        List<Dimension> kept = new ArrayList<>();
        query.kept().forEach(name -> query.table().dimension(name).ifPresent(kept::add));
        return kept;
    }

    private Table table(TableQuery query, List<Dimension> kept, Map<List<String>, Long> sums, Instant at) {
        List<Table.Axis> axes = new ArrayList<>();
        List<Map<String, Integer>> order = new ArrayList<>();
        for (int number = 0; number < kept.size(); number++) {
            Table.Axis axis = axis(kept.get(number), codes(sums.keySet(), number));
            axes.add(axis);
            order.add(order(axis));
        }
        List<Table.Cell> cells = sums.entrySet().stream()
                .filter(cell -> cell.getValue() != 0)
                .map(cell -> new Placed(places(cell.getKey(), order), new Table.Cell(cell.getKey(), cell.getValue())))
                .sorted(Comparator.comparing(Placed::places, Arrays::compare))
                .map(Placed::cell)
                .toList();
        return new Table(query, axes, cells, at);
    }

    /** A cell, and where its categories stand along the axes. */
    private record Placed(int[] places, Table.Cell cell) {}

    private static int[] places(List<String> codes, List<Map<String, Integer>> order) {
        int[] places = new int[codes.size()];
        for (int axis = 0; axis < places.length; axis++) {
            places[axis] = order.get(axis).getOrDefault(codes.get(axis), 0);
        }
        return places;
    }

    private static Set<String> codes(Set<List<String>> cells, int number) {
        Set<String> codes = new HashSet<>();
        cells.forEach(cell -> codes.add(cell.get(number)));
        return codes;
    }

    private Table.Axis axis(Dimension dimension, Set<String> codes) {
        Set<String> ordered = new LinkedHashSet<>();
        if (dimension.codes() != null) {
            ordered.addAll(labels.list(dimension.codes()).keySet());
            ordered.retainAll(codes);
        }
        codes.stream().filter(code -> !code.equals(Table.NOT_STATED)).sorted().forEach(ordered::add);
        if (codes.contains(Table.NOT_STATED)) {
            ordered.add(Table.NOT_STATED);
        }
        return new Table.Axis(
                dimension,
                ordered.stream()
                        .map(code -> new Table.Category(code, labels.of(dimension, code)))
                        .toList());
    }

    private static Map<String, Integer> order(Table.Axis axis) {
        Map<String, Integer> order = new HashMap<>();
        axis.categories().forEach(category -> order.put(category.code(), order.size()));
        return order;
    }
}
