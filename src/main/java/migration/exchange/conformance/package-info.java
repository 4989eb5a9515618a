/** What a sender shows in the sandbox before it sends in earnest, case by case, and the certificate that it did. */
@NullMarked
@MayImport({"envelope", "contract", "security"})
package migration.exchange.conformance;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
