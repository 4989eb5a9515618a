package migration.exchange.statistics.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.QueryException;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts by composite aggregations paged to their end, over one point in time: no figure is an estimate, and no record
 * is counted twice because it changed between two pages.
 */
final class ElasticsearchTables implements Tables {

    private static final int PAGE = 10_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final String KEEP_ALIVE = "2m";

    private final Cluster cluster;
    private final TableCatalogue catalogue;
    private final CodeLabels labels;
    private final Clock clock;

    ElasticsearchTables(Cluster cluster, TableCatalogue catalogue, CodeLabels labels, Clock clock) {
        this.cluster = cluster;
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
        List<Dimension> grouped = grouped(query, kept);
        Map<List<String>, Long> sums = new HashMap<>();
        String alias = cluster.name(query.table().kind());
        cluster.ask("POST", "/" + alias + "/_refresh", null);
        String pit = cluster.ask("POST", "/" + alias + "/_pit?keep_alive=" + KEEP_ALIVE, null)
                .body()
                .path("id")
                .asString();
        try {
            read(query, grouped, kept.size(), pit, sums);
        } finally {
            cluster.ask("DELETE", "/_pit", "{\"id\":\"" + pit + "\"}", 404);
        }
        return table(query, kept, sums);
    }

    private static List<Dimension> kept(TableQuery query) {
        List<Dimension> kept = new ArrayList<>();
        query.kept().forEach(name -> query.table().dimension(name).ifPresent(kept::add));
        return kept;
    }

    /** The kept dimensions, and behind them the one by whose categories a record counts several times. */
    private static List<Dimension> grouped(TableQuery query, List<Dimension> kept) {
        List<Dimension> grouped = new ArrayList<>(kept);
        String each = query.table().each();
        if (each != null && !query.kept().contains(each)) {
            query.table().dimension(each).ifPresent(grouped::add);
        }
        return grouped;
    }

    private void read(TableQuery query, List<Dimension> grouped, int kept, String pit, Map<List<String>, Long> sums) {
        ObjectNode search = search(query, grouped, pit);
        if (grouped.isEmpty()) {
            JsonNode all = cluster.ask("POST", "/_search", search.toString()).body();
            long value = query.table().sum() == null
                    ? all.at("/hits/total/value").asLong()
                    : Math.round(all.at("/aggregations/sum/value").asDouble());
            sums.put(List.of(), value);
            return;
        }
        ObjectNode composite = (ObjectNode) search.at("/aggs/cells/composite");
        while (true) {
            JsonNode page =
                    cluster.ask("POST", "/_search", search.toString()).body().at("/aggregations/cells");
            page.path("buckets").forEach(bucket -> add(query, grouped, kept, bucket, sums));
            if (sums.size() > MOST_CELLS) {
                throw new QueryException("the answer has more than a million cells: choose less");
            }
            if (!page.has("after_key")) {
                return;
            }
            composite.set("after", page.get("after_key"));
        }
    }

    private static ObjectNode search(TableQuery query, List<Dimension> grouped, String pit) {
        ObjectNode search = JSON.createObjectNode().put("size", 0).put("track_total_hits", grouped.isEmpty());
        search.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
        search.set("query", Selection.of(query));
        ObjectNode aggregations = search.putObject("aggs");
        if (!grouped.isEmpty()) {
            ObjectNode cells = aggregations.putObject("cells");
            ObjectNode composite = cells.putObject("composite").put("size", PAGE);
            grouped.forEach(dimension -> composite
                    .withArray("sources")
                    .addObject()
                    .putObject(dimension.id())
                    .putObject("terms")
                    .put("field", Selection.field(dimension.field()))
                    .put("missing_bucket", true));
            aggregations = cells.putObject("aggs");
        }
        String sum = query.table().sum();
        if (sum != null) {
            aggregations.putObject("sum").putObject("sum").put("field", Selection.field(sum));
        }
        return search;
    }

    private static void add(
            TableQuery query, List<Dimension> grouped, int kept, JsonNode bucket, Map<List<String>, Long> sums) {
        List<String> codes = new ArrayList<>();
        for (Dimension dimension : grouped) {
            String code = bucket.path("key").path(dimension.id()).asStringOpt().orElse(Table.NOT_STATED);
            Set<String> chosen = query.selection().get(dimension.id());
            if (chosen != null && !chosen.contains(code)) {
                return; // another category of a record that has a chosen one too
            }
            codes.add(code);
        }
        long value = query.table().sum() == null
                ? bucket.path("doc_count").asLong()
                : Math.round(bucket.at("/sum/value").asDouble());
        sums.merge(List.copyOf(codes.subList(0, kept)), value, Long::sum);
    }

    private Table table(TableQuery query, List<Dimension> kept, Map<List<String>, Long> sums) {
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
        return new Table(query, axes, cells, clock.instant());
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
