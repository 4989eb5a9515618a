package migration.exchange.statistics.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import migration.exchange.statistics.Condition;
import migration.exchange.statistics.TableDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which records a table counts, in the words of Elasticsearch. */
final class Selection {

    /** Where a record's content stands in its document. */
    private static final String CONTENT = "content.";

    private Selection() {}

    static String field(String name) {
        return CONTENT + name;
    }

    static ObjectNode of(TableDefinition table, Map<String, LocalDate> parameters) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode filter = root.putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("feed", table.source());
        table.where().forEach(condition -> condition(filter, condition, parameters));
        return root;
    }

    private static void condition(ArrayNode filter, Condition condition, Map<String, LocalDate> parameters) {
        if (condition instanceof Condition.Is is) {
            terms(filter.addObject(), is.field(), is.values());
        } else if (condition instanceof Condition.Not not) {
            terms(filter.addObject().putObject("bool").putObject("must_not"), not.field(), not.values());
        } else if (condition instanceof Condition.ValidOn on) {
            String day = String.valueOf(parameters.get(on.parameter()));
            filter.addObject().putObject("range").putObject(field(on.from())).put("lte", day);
            openOr(filter, on.to(), "gte", day);
            openOr(filter, on.ended(), "gt", day);
        }
    }

    /** The day is missing, or lies as said. */
    private static void openOr(ArrayNode filter, String name, String comparison, String day) {
        ArrayNode either = filter.addObject().putObject("bool").putArray("should");
        missing(either, name);
        either.addObject().putObject("range").putObject(field(name)).put(comparison, day);
    }

    private static void missing(ArrayNode either, String name) {
        either.addObject()
                .putObject("bool")
                .putObject("must_not")
                .putObject("exists")
                .put("field", field(name));
    }

    private static void terms(ObjectNode into, String name, Collection<String> values) {
        ArrayNode terms = into.putObject("terms").putArray(field(name));
        List.copyOf(values).forEach(terms::add);
    }
}
