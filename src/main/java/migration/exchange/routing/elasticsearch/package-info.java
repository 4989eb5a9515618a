/** Orders for routes in Elasticsearch, so that every process sees the same. */
@NullMarked
@MayImport({"routing", "elasticsearch"})
package migration.exchange.routing.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
