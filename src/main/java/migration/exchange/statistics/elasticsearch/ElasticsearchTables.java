package migration.exchange.statistics.elasticsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import migration.exchange.statistics.CodeLabels;
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
        TableQuery plain = TableQuery.plain(table, LocalDate.now(clock));
        List<String> kept = table.whole() ? plain.kept() : List.of(dimension);
        return compute(new TableQuery(table, kept, Map.of(), plain.parameters())).axes().stream()
                .filter(axis -> axis.dimension().id().equals(dimension))
                .findFirst()
                .orElseThrow()
                .categories();
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
            Set<String> codes = new TreeSet<>();
            for (List<String> cell : sums.keySet()) {
                codes.add(cell.get(number));
            }
            Table.Axis axis = axis(kept.get(number), codes);
            axes.add(axis);
            order.add(order(axis));
        }
        List<Table.Cell> cells = sums.entrySet().stream()
                .filter(cell -> cell.getValue() != 0)
                .map(cell -> new Table.Cell(cell.getKey(), cell.getValue()))
                .sorted(byOrder(order))
                .toList();
        return new Table(query, axes, cells, at);
    }

    private Table.Axis axis(Dimension dimension, Set<String> codes) {
        List<String> ordered = new ArrayList<>();
        if (dimension.codes() != null) {
            labels.list(dimension.codes()).keySet().stream()
                    .filter(codes::contains)
                    .forEach(ordered::add);
        }
        codes.stream()
                .filter(code -> !ordered.contains(code) && !code.equals(Table.NOT_STATED))
                .forEach(ordered::add);
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

    private static Comparator<Table.Cell> byOrder(List<Map<String, Integer>> order) {
        return (a, b) -> {
            for (int axis = 0; axis < order.size(); axis++) {
                Map<String, Integer> places = order.get(axis);
                int difference = Integer.compare(
                        places.getOrDefault(a.codes().get(axis), 0),
                        places.getOrDefault(b.codes().get(axis), 0));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }
}
