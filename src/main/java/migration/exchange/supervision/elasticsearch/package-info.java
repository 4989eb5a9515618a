/** Alarms in Elasticsearch, and the place from which one process at a time watches. */
@NullMarked
@MayImport({"supervision", "elasticsearch"})
package migration.exchange.supervision.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
