/** Exact figures from the records in Elasticsearch. */
@NullMarked
@MayImport({"elasticsearch", "indexing", "statistics"})
package migration.exchange.statistics.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
