/** The broker and the Elasticsearch server that a single machine starts for itself. */
@NullMarked
@MayImport({})
package migration.exchange.embedded;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
