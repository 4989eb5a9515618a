/** What stewards do: correct quarantined records, release them, and take corrections back. */
@NullMarked
@MayImport({
    "envelope",
    "quality",
    "archive",
    "contract",
    "intake",
    "validation",
    "quarantine",
    "normalization",
    "jobs",
    "accounts",
    "indexing"
})
package migration.exchange.stewardship;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
