package migration.exchange.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a table.
 *
 * @param table the table
 * @param kept dimensions that the answer keeps, in the order of the answer; figures are summed over all others
 * @param selection categories by dimension; a dimension that is not named is not narrowed
 * @param parameters days by name, for tables at a day
 */
public record TableQuery(
        TableDefinition table,
        List<String> kept,
        Map<String, Set<String>> selection,
        Map<String, LocalDate> parameters) {

    /** @throws QueryException when it names what the table has not, or lacks what it needs */
    public TableQuery {
        kept = List.copyOf(kept);
        selection = Map.copyOf(selection);
        parameters = Map.copyOf(parameters);
        Set<String> names = new LinkedHashSet<>(kept);
        if (names.size() != kept.size()) {
            throw new QueryException("a dimension is named twice: " + String.join(",", kept));
        }
        names.addAll(selection.keySet());
        for (String name : names) {
            if (table.dimension(name).isEmpty()) {
                throw new QueryException("the table has no dimension " + name);
            }
        }
        if (table.whole() && kept.size() < table.dimensions().size()) {
            throw new QueryException("no dimension of this table can be summed over: keep all of them");
        }
        for (TableDefinition.Parameter parameter : table.parameters()) {
            if (!parameters.containsKey(parameter.id())) {
                throw new QueryException("the table needs a day: " + parameter.id() + "=YYYY-MM-DD");
            }
        }
    }

    /** The whole table in the dimensions that it shows by itself, at a day where it needs one. */
    public static TableQuery plain(TableDefinition table, LocalDate day) {
        Map<String, LocalDate> days = new HashMap<>();
        table.parameters().forEach(parameter -> days.put(parameter.id(), day));
        return new TableQuery(table, table.shown(), Map.of(), days);
    }

    /**
     * Reads the parameters of an address: a dimension's name with categories divided by commas narrows it,
     * {@code keep=month,sex} says what is kept, a parameter's name gives its day. Other names are left alone.
     *
     * @param day day for a parameter that is not given
     * @throws QueryException when a value cannot be read
     */
    public static TableQuery read(TableDefinition table, Map<String, List<String>> address, LocalDate day) {
        Map<String, Set<String>> selection = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (Dimension dimension : table.dimensions()) {
            Set<String> codes = new LinkedHashSet<>(words(address.get(dimension.id())));
            if (!codes.isEmpty()) {
                selection.put(dimension.id(), codes);
            }
        }
        for (TableDefinition.Parameter parameter : table.parameters()) {
            List<String> given = words(address.get(parameter.id()));
            days.put(parameter.id(), given.isEmpty() ? day : day(given.get(0)));
        }
        List<String> kept = words(address.get("keep"));
        return new TableQuery(table, kept.isEmpty() ? table.shown() : kept, selection, days);
    }

    private static List<String> words(@Nullable List<String> values) {
        List<String> words = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                for (String word : value.split(",", -1)) {
                    if (!word.isBlank()) {
                        words.add(word.strip());
                    }
                }
            }
        }
        return words;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new QueryException("not a day (YYYY-MM-DD): " + text);
        }
    }
}
