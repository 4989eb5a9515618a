/** Start, sign-in, errors; the language of the path and the frame of every page; problem details of every API. */
@NullMarked
@MayImport({"portal", "security", "quality", "envelope", "indexing"})
package migration.exchange.portal.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
