package migration.exchange.statistics;

import java.util.List;
import java.util.Optional;

/** Port of the published tables. */
public interface Tables {

    /** All tables, by id. */
    List<TableDefinition> definitions();

    /** One table's definition. */
    Optional<TableDefinition> find(String id);

    /** All categories that a dimension can have by its code list; those that occur when it has none. */
    List<Table.Category> categories(TableDefinition table, String dimension);

    /**
     * Exact figures over all records stored by the instant that the table tells; while records come in, that may be some
     * seconds ago.
     *
     * @throws QueryException when the answer would have more than a million cells
     */
    Table compute(TableQuery query);
}
