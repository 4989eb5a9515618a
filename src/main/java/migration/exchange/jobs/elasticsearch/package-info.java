/** Jobs in Elasticsearch: whoever looks sees the same, and of two who change one is first. */
@NullMarked
@MayImport({"jobs", "elasticsearch"})
package migration.exchange.jobs.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
