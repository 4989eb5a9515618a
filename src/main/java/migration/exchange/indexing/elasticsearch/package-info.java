/** The national store in Elasticsearch: one index for each kind of record, and the identities. */
@NullMarked
@MayImport({"canonical", "elasticsearch", "embedded", "envelope", "indexing"})
package migration.exchange.indexing.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
