/** The published tables for programs and people. */
@NullMarked
@MayImport({"envelope", "statistics", "portal", "portal.web", "security"})
package migration.exchange.statistics.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
