/** Receipts and accounts as programs and people see them. */
@NullMarked
@MayImport({
    "accounts",
    "archive",
    "contract",
    "envelope",
    "indexing",
    "quality",
    "quality.web",
    "quarantine",
    "portal",
    "portal.web",
    "security",
    "supervision"
})
package migration.exchange.accounts.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
