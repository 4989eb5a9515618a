/** The one connection to Elasticsearch that all stores share: waiting, errors, indices. */
@NullMarked
@MayImport({"embedded", "indexing"})
package migration.exchange.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
