/** The pages of rules, and issues as programs read them. */
@NullMarked
@MayImport({"quality", "portal", "portal.web", "security"})
package migration.exchange.quality.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
