/** Receives submissions: checks at the door, archives, recognises repeats, splits into batches. */
@NullMarked
@MayImport({"envelope", "quality", "contract", "archive"})
package migration.exchange.intake;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
