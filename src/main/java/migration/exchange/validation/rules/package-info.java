/** Rules and pieces of rules that the contracts of several agencies share. */
@NullMarked
@MayImport({"quality", "contract", "canonical", "normalization", "validation"})
package migration.exchange.validation.rules;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
