/** What surrounds records: feeds, contracts, submissions, batches, digests. */
@NullMarked
@MayImport({})
package migration.exchange.envelope;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
