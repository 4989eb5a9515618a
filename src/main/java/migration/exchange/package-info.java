/** The migration data exchange: one folder for each step of a record's way. */
@NullMarked
package migration.exchange;

import org.jspecify.annotations.NullMarked;
