/** Service Agency: what its views have in common. */
@NullMarked
@MayImport({"envelope", "normalization"})
package migration.exchange.agencies.serviceagency.views;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
