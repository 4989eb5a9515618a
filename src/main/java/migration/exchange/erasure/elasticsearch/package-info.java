/** What the store holds of persons, found and taken out for good. */
@NullMarked
@MayImport({
    "accounts.elasticsearch",
    "elasticsearch",
    "envelope",
    "erasure",
    "indexing",
    "indexing.elasticsearch",
    "quarantine.elasticsearch"
})
package migration.exchange.erasure.elasticsearch;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
