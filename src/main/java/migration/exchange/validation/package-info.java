/** Judges records: schema gate, then rules; everything that is wrong, not the first thing. */
@NullMarked
@MayImport({"envelope", "quality", "contract"})
package migration.exchange.validation;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
