/** The dry run over HTTP. */
@NullMarked
@MayImport({"validation", "contract", "contract.web", "envelope", "quality", "portal", "portal.web", "security"})
package migration.exchange.validation.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
