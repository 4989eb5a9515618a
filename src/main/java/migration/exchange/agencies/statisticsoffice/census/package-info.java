/** Statistics office: persons counted in a census. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.statisticsoffice.census;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
