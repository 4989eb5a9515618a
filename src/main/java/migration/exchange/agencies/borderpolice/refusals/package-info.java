/** Border police: refusals of entry at the state border. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.borderpolice.refusals;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
