/** Translates: ports for translators and normalisers, dated code lists, names, transliteration. */
@NullMarked
@MayImport({"canonical", "envelope", "quality", "contract"})
package migration.exchange.normalization;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
