/** The commands that run without a server: an agency checks its messages before it sends them. */
@NullMarked
@MayImport({"envelope", "quality", "contract", "validation"})
package migration.exchange.commandline;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
