/** Mending by rule at the doors of stewards: preview, examples, and the mend of what a preview has shown. */
@NullMarked
@MayImport({"mending", "quarantine", "jobs", "jobs.web", "contract", "envelope", "portal", "portal.web", "security"})
package migration.exchange.mending.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
