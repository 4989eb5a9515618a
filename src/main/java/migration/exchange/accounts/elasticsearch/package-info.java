/** Outcomes and receipts in Elasticsearch. */
@NullMarked
@MayImport({"accounts", "elasticsearch", "envelope", "quality"})
package migration.exchange.accounts.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
