package migration.exchange.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as data: what is counted, by what.
 *
 * @param id name in addresses
 * @param title what it shows
 * @param unit what one of it is
 * @param note what a reader must know to read it rightly
 * @param source the feed whose records are counted, {@code border-police/crossings}
 * @param kind kind of record that is counted
 * @param sum field that is summed; null when records are counted
 * @param each dimension of which a record may have several categories and then counts once for each; null for none
 * @param where all of these must hold
 * @param parameters days that a query must name
 * @param dimensions all dimensions, in order
 * @param shown dimensions that are kept when a query does not say
 * @param whole true when no dimension may be summed over, because totals are categories of their own
 */
public record TableDefinition(
        String id,
        Label title,
        Label unit,
        Label note,
        String source,
        String kind,
        @Nullable String sum,
        @Nullable String each,
        List<Condition> where,
        List<Parameter> parameters,
        List<Dimension> dimensions,
        List<String> shown,
        boolean whole) {

    /** A day that a query names. */
    public record Parameter(String id, Label label) {}

    public TableDefinition {
        where = List.copyOf(where);
        parameters = List.copyOf(parameters);
        dimensions = List.copyOf(dimensions);
        shown = List.copyOf(shown);
    }

    /** The dimension of that name. */
    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(d -> d.id().equals(name)).findFirst();
    }
}
