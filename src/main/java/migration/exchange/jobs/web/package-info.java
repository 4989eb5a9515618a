/** Jobs as people and their programs see them: how far they are, and the doors to pause, resume and cancel. */
@NullMarked
@MayImport({"jobs", "portal", "portal.web", "security"})
package migration.exchange.jobs.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
