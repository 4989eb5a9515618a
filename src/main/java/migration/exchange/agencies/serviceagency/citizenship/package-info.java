/** Service Agency: acquisition and loss of citizenship, by rows of a view. */
@NullMarked
@MayImport({"agencies", "canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.serviceagency.citizenship;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
