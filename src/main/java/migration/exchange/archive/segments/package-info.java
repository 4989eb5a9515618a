/** The archive on local disk: append-only segment files of checked frames. */
@NullMarked
@MayImport({"envelope", "archive"})
package migration.exchange.archive.segments;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
