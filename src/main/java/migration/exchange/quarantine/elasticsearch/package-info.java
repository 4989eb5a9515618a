/** The quarantine in Elasticsearch. */
@NullMarked
@MayImport({"elasticsearch", "envelope", "quality", "quarantine"})
package migration.exchange.quarantine.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
