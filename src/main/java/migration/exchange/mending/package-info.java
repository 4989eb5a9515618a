/**
 * Mends many quarantined records by one rule of a steward: first as a preview that keeps nothing and gives exact numbers,
 * then record by record, each as a correction of its own.
 */
@NullMarked
@MayImport({"quarantine", "jobs", "contract", "envelope", "quality"})
package migration.exchange.mending;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
