/** The HTTP door for submissions. */
@NullMarked
@MayImport({
    "intake",
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
