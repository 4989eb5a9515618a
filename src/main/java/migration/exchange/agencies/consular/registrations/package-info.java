/** Consular service: citizens registered with a consulate abroad. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.consular.registrations;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
