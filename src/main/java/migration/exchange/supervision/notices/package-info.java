/** Who is told of alarms by mail: stewards, and the contact persons that agencies name. */
@NullMarked
@MayImport({"envelope", "security"})
package migration.exchange.supervision.notices;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
