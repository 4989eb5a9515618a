/** Write and read ports of the national store. */
@NullMarked
@MayImport({"canonical", "envelope", "quality"})
package migration.exchange.indexing;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
