/** The HTTP door for submissions. */
@NullMarked
@MayImport({
    "intake",
    "contract.web",
    "envelope",
    "quality",
    "quality.web",
    "accounts",
    "accounts.web",
    "portal",
    "portal.web",
    "security"
})
package migration.exchange.intake.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
