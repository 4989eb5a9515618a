/** Erases a person's records everywhere, keeps them away, and keeps a ledger of it that holds no personal data. */
@NullMarked
@MayImport({"accounts", "archive", "canonical", "contract", "embedded", "envelope", "indexing", "jobs", "quality"})
package migration.exchange.erasure;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
