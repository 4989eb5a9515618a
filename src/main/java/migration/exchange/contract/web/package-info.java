/** The published contracts: their files, and a page for each that people can read. */
@NullMarked
@MayImport({"accounts", "contract", "envelope", "quality", "validation", "portal", "portal.web", "security"})
package migration.exchange.contract.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
