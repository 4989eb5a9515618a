/** What the readers' shadow checks found in Elasticsearch, so that every process sees the same. */
@NullMarked
@MayImport({"validation", "elasticsearch", "contract", "envelope"})
package migration.exchange.validation.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
