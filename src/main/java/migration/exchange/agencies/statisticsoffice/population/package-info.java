/** Statistics office: published population figures. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.statisticsoffice.population;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
