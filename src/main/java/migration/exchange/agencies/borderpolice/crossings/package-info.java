/** Border police: crossings of the state border. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.borderpolice.crossings;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
