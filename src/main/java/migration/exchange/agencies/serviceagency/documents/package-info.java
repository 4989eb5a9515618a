/** Service Agency: passports, identity cards and travel documents that it issues, by rows of a view. */
@NullMarked
@MayImport({"agencies", "canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.serviceagency.documents;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
