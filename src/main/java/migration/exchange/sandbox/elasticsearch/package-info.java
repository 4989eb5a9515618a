/** The indices of a sandbox, beside those of the exchange on the same server. */
@NullMarked
@MayImport({"contract", "elasticsearch", "embedded", "envelope", "indexing"})
package migration.exchange.sandbox.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
