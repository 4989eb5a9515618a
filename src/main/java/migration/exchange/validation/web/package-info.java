/** The dry run over HTTP, and as a page. */
@NullMarked
@MayImport({
    "validation",
    "contract",
    "contract.web",
    "envelope",
    "quality",
    "quality.web",
    "portal",
    "portal.web",
    "security"
})
package migration.exchange.validation.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
