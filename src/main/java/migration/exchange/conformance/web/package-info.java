/** The pages of conformance: how far an agency has come, and certificates for everybody to check. */
@NullMarked
@MayImport({"conformance", "contract", "envelope", "portal.web", "portal", "security"})
package migration.exchange.conformance.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
