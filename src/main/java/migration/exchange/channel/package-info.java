/** The form in which batches travel between stages, and the steps that the routes call: ports over Camel and JMS. */
@NullMarked
@MayImport({
    "canonical",
    "envelope",
    "quality",
    "contract",
    "archive",
    "intake",
    "validation",
    "normalization",
    "indexing",
    "accounts",
    "quarantine",
    "replay",
    "erasure",
    "embedded"
})
package migration.exchange.channel;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
