/** The doors at which a lead steward has a person's records found and erased. */
@NullMarked
@MayImport({"accounts", "contract", "erasure", "envelope", "jobs", "jobs.web", "portal.web", "security"})
package migration.exchange.erasure.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
