/** Single records of the national store, for stewards' programs. */
@NullMarked
@MayImport({
    "indexing",
    "accounts",
    "archive",
    "contract",
    "envelope",
    "quality",
    "quality.web",
    "quarantine",
    "portal",
    "portal.web",
    "security"
})
package migration.exchange.indexing.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
