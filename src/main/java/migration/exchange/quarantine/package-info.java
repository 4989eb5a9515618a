/** Where records wait that could not pass, and messages that a broken machine kept from being processed. */
@NullMarked
@MayImport({"envelope", "quality"})
package migration.exchange.quarantine;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
