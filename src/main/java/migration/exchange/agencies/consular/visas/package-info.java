/** Consular service: visas, by answers of its SOAP service. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract", "normalization", "validation"})
package migration.exchange.agencies.consular.visas;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
