/** Service Agency: residence permits, by rows of a view. */
@NullMarked
@MayImport({"agencies", "canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.serviceagency.permits;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
