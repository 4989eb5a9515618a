/** What differs between two contracts, and whether that breaks who sends in the first of them. */
@NullMarked
@MayImport({"contract", "envelope"})
package migration.exchange.contract.changes;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
