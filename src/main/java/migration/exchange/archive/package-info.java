/** The verbatim: append-only segments that hold every submission as it was received. */
@NullMarked
@MayImport({"envelope"})
package migration.exchange.archive;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
