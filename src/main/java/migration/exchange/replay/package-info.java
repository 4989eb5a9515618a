/** Reads the archive again: tells the pipeline of what was received, or fills a generation of the store beside the serving one. */
@NullMarked
@MayImport({"envelope", "archive", "contract", "jobs", "indexing", "accounts", "quarantine", "erasure"})
package migration.exchange.replay;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
