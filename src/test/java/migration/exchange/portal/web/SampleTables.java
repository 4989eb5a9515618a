package migration.exchange.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.Label;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.Table.Axis;
import migration.exchange.statistics.Table.Category;
import migration.exchange.statistics.Table.Cell;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;

/** The real definitions with made-up figures: each cell counts the letters of its codes. */
final class SampleTables implements Tables {

    private final TableCatalogue catalogue;
    private final CodeLabels labels;

    SampleTables(TableCatalogue catalogue, CodeLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
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
    public List<Category> categories(TableDefinition table, String name) {
        Dimension dimension = table.dimension(name).orElseThrow();
        if (dimension.codes() == null) {
            return List.of("2026-01", "2026-02", "2026-03").stream()
                    .map(code -> new Category(code, new Label(code, code)))
                    .toList();
        }
        return labels.list(dimension.codes()).entrySet().stream()
                .map(code -> new Category(code.getKey(), code.getValue()))
                .toList();
    }

    @Override
    public Table compute(TableQuery query) {
        List<Axis> axes = query.kept().stream()
                .map(name -> new Axis(query.table().dimension(name).orElseThrow(), chosen(query, name)))
                .toList();
        List<Cell> cells = new ArrayList<>();
        if (!query.selection().containsValue(Set.of(Table.NOT_STATED))) { // every record states everything
            fill(axes, List.of(), cells);
        }
        return new Table(query, axes, cells, Samples.NOW);
    }

    private List<Category> chosen(TableQuery query, String name) {
        Map<String, Set<String>> selection = query.selection();
        return categories(query.table(), name).stream()
                .filter(category ->
                        !selection.containsKey(name) || selection.get(name).contains(category.code()))
                .toList();
    }

    private static void fill(List<Axis> axes, List<String> codes, List<Cell> cells) {
        if (codes.size() == axes.size()) {
            cells.add(new Cell(
                    codes, 1000L * codes.size() + String.join("", codes).length()));
            return;
        }
        for (Category category : axes.get(codes.size()).categories()) {
            List<String> longer = new ArrayList<>(codes);
            longer.add(category.code());
            fill(axes, List.copyOf(longer), cells);
        }
    }
}
