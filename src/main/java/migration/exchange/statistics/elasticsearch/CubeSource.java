package migration.exchange.statistics.elasticsearch;

import java.time.LocalDate;
import java.util.Map;
import migration.exchange.statistics.Cube;
import migration.exchange.statistics.TableDefinition;

/** Who counts what is stored. */
interface CubeSource {

    /** Is another one after every write to what a table counts. */
    String mark(TableDefinition table);

    /**
     * The figures of a table; all that was written before counts.
     *
     * @param parameters days by name, for tables at a day
     */
    Cube read(TableDefinition table, Map<String, LocalDate> parameters);
}
