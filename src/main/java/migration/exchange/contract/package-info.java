/** The contracts as an API in the manner of HAPI: context, parser, validator, report. */
@NullMarked
@MayImport({"envelope", "quality", "declaration"})
package migration.exchange.contract;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
