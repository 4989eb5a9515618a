/**
 * The sandbox: a place where an agency tries its sending on invented persons. Each agency has a house of its own, with an
 * archive, a store and a pipeline of its own; what belongs to the exchange is not in it.
 */
@NullMarked
@MayImport({
    "accounts",
    "archive",
    "conformance",
    "contract",
    "envelope",
    "erasure",
    "intake",
    "normalization",
    "quality",
    "declaration"
})
package migration.exchange.sandbox;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
