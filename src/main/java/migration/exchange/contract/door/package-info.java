/** Decides what comes in, by its bytes alone: one decision for the doors and for dry runs. */
@NullMarked
@MayImport({"envelope", "quality", "contract"})
package migration.exchange.contract.door;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
