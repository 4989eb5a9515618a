/** Routes as stewards and operators see them: the picture, one with its traffic and its YAML, and the doors to suspend and resume. */
@NullMarked
@MayImport({"routing", "portal", "portal.web", "security"})
package migration.exchange.routing.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
