/** Feeds in the words of the office: what is agreed with agencies, whether it is kept, and alarms when it is not. */
@NullMarked
@MayImport({"accounts", "contract", "declaration", "envelope", "quarantine", "security", "statistics", "validation"})
package migration.exchange.supervision;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
