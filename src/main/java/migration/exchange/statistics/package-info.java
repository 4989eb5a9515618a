/** Published tables: their definitions as data, what is asked of them, exact figures, and the forms they are written in. */
@NullMarked
@MayImport({"indexing", "declaration"})
package migration.exchange.statistics;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
