/** The report of a check in the forms that people and machines read. */
@NullMarked
@MayImport({"envelope", "quality", "validation"})
package migration.exchange.validation.report;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
