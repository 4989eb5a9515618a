/** The chains that every request passes: tokens for programs, sessions for people, headers for both. */
@NullMarked
@MayImport({"security", "portal.web"})
package migration.exchange.security.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
