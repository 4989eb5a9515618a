/** The doors at which a replay or a rebuild is asked for, and generations of the store are looked at and dropped. */
@NullMarked
@MayImport({"replay", "jobs", "jobs.web", "archive", "indexing", "envelope", "portal", "portal.web", "security"})
package migration.exchange.replay.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
