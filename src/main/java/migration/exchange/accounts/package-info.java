/** Outcomes of batches, and what is summed from them: receipts and accounts. */
@NullMarked
@MayImport({"envelope", "quality"})
package migration.exchange.accounts;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
