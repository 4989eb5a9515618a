/** Service Agency: births, deaths, marriages, changes of name and addresses, by rows of a view. */
@NullMarked
@MayImport({"agencies", "canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.serviceagency.civilregistry;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
