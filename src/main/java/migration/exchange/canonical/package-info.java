/** The canonical data model: what all agencies' records become. */
@NullMarked
@MayImport({})
package migration.exchange.canonical;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
