/** The doors of the sandboxes below {@code /sandbox}, the house that each agency has there, and their page. */
@NullMarked
@MayImport({
    "accounts",
    "accounts.elasticsearch",
    "accounts.web",
    "archive",
    "channel",
    "contract",
    "contract.door",
    "contract.web",
    "elasticsearch",
    "embedded",
    "envelope",
    "erasure",
    "indexing",
    "indexing.elasticsearch",
    "intake",
    "intake.web",
    "normalization",
    "portal",
    "portal.web",
    "quality",
    "quality.web",
    "quarantine",
    "quarantine.elasticsearch",
    "sandbox.elasticsearch",
    "security",
    "validation",
    "validation.web"
})
package migration.exchange.sandbox.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
