package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generations of indices that belong together: one of them serves, that is, bears the aliases that all readers and
 * writers name; others are filled beside it or kept for going back. Waits while the store is away.
 */
public final class IndexGenerations {

    private static final Pattern NUMBER = Pattern.compile(".*-([0-9]{6})");
    private static final String NOTE = "note";
    private static final int NOT_FOUND = 404;
    private static final int EXISTS = 400;

    private final Cluster cluster;
    private final List<IndexDefinition> definitions;

    public IndexGenerations(Cluster cluster, List<IndexDefinition> definitions) {
        this.cluster = cluster;
        this.definitions = definitions;
    }

    /** The alias that always means one generation, whether it serves or not. */
    public static String alias(String alias, int generation) {
        return "%s.%06d".formatted(alias, generation);
    }

    /** The name of one generation of an index, for reading. */
    public static String index(String name, int generation) {
        return "%s-%06d".formatted(name, generation);
    }

    /** The number of the one that serves. */
    public int serving() {
        IndexDefinition any = definitions.get(0);
        Answer answer = cluster.call("GET", "/_alias/" + cluster.name(any.written()), null);
        return number(answer.body().propertyNames().iterator().next());
    }

    private static int number(String index) {
        Matcher number = NUMBER.matcher(index);
        if (!number.matches()) {
            throw new IllegalStateException("not the name of an index of ours: " + index);
        }
        return Integer.parseInt(number.group(1));
    }

    /** The numbers of all that are there. */
    public SortedSet<Integer> numbers() {
        String all = joined(definition -> definition.name() + "-0*");
        JsonNode found = cluster.call("GET", "/" + all + "/_alias?ignore_unavailable=true", null)
                .body();
        SortedSet<Integer> numbers = new TreeSet<>();
        found.propertyNames().forEach(index -> numbers.add(number(index)));
        return numbers;
    }

    /** The full names of those indices of a generation that are there. */
    public List<String> names(int generation) {
        JsonNode found = cluster.call("GET", "/" + indices(generation) + "/_alias?ignore_unavailable=true", null)
                .body();
        return List.copyOf(found.propertyNames());
    }

    /** Makes a generation that is empty; one that is there is left as it is, and writing to it allowed. */
    public void open(int generation) {
        for (IndexDefinition definition : definitions) {
            String index = "/" + cluster.name(definition.index(generation));
            String body = Indices.body(definition, cluster.replicas(), "");
            Answer made = cluster.call("PUT", index, body, EXISTS);
            String type = made.body().at("/error/type").asString("");
            if (!made.ok() && !type.equals("resource_already_exists_exception")) {
                throw new RefusedException(made.status(), "index " + definition.name() + ": " + type);
            }
            cluster.call("PUT", index + "/_mapping", definition.mappings());
        }
        change(actions -> definitions.forEach(
                definition -> add(actions, definition, generation, alias(definition.written(), generation), "")));
        free(generation);
    }

    /** From now on nothing more is written to a generation; what was under way is written when this returns. */
    public void fence(int generation) {
        cluster.call("PUT", "/" + indices(generation) + "/_block/write", null);
    }

    /** Allows writing again. */
    public void free(int generation) {
        cluster.call("PUT", "/" + indices(generation) + "/_settings", "{\"index.blocks.write\":null}");
    }

    /** Gives all aliases to another generation in one step. */
    public void serve(int generation, int instead) {
        change(actions -> {
            for (IndexDefinition definition : definitions) {
                definition.aliases().forEach((alias, filter) -> {
                    ObjectNode remove = actions.addObject().putObject("remove");
                    remove.put("index", cluster.name(definition.index(instead))).put("alias", cluster.name(alias));
                    add(actions, definition, generation, alias, filter);
                });
            }
        });
    }

    private void change(Consumer<ArrayNode> actions) {
        ObjectNode request = JSON.createObjectNode();
        actions.accept(request.putArray("actions"));
        cluster.call("POST", "/_aliases", request.toString());
    }

    private void add(ArrayNode actions, IndexDefinition definition, int generation, String alias, String filter) {
        ObjectNode add = (ObjectNode) JSON.readTree("{" + Indices.options(filter) + "}");
        add.put("index", cluster.name(definition.index(generation))).put("alias", cluster.name(alias));
        actions.addObject().set("add", add);
    }

    /** Makes all that was written to a generation visible. */
    public void refresh(int generation) {
        cluster.call("POST", "/" + indices(generation) + "/_refresh", null);
    }

    /** Documents of each index of a generation, by name of the index; none of one that is just being made or dropped. */
    public Map<String, Long> counts(int generation) {
        return definitions.stream()
                .collect(Collectors.toMap(IndexDefinition::name, definition -> count(definition.index(generation))));
    }

    private long count(String index) {
        String path = "/" + cluster.name(index) + "/_count?ignore_unavailable=true";
        return cluster.call("GET", path, null).body().path("count").asLong();
    }

    /** Keeps a text with a generation. */
    public void note(int generation, String text) {
        new IndexNotes(cluster).put(first(generation), NOTE, text);
    }

    /** The text kept with a generation. */
    public @Nullable String note(int generation) {
        return new IndexNotes(cluster).get(first(generation), NOTE);
    }

    private String first(int generation) {
        return cluster.name(definitions.get(0).index(generation));
    }

    /** Deletes a generation. */
    public void drop(int generation) {
        cluster.call("DELETE", "/" + indices(generation) + "?ignore_unavailable=true", null, NOT_FOUND);
    }

    private String indices(int generation) {
        return joined(definition -> definition.index(generation));
    }

    private String joined(Function<IndexDefinition, String> name) {
        return definitions.stream().map(name).map(cluster::name).collect(Collectors.joining(","));
    }
}
