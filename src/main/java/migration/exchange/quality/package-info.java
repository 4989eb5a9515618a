/** What is wrong or doubtful with a record: issues, reports, verdicts, and the catalogue of rules. */
@NullMarked
@MayImport("declaration")
package migration.exchange.quality;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
