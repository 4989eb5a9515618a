/** Pulls feeds from views of an agency's database and writes the rows down as they came. */
@NullMarked
@MayImport({"envelope", "intake", "channel.pull"})
package migration.exchange.channel.rows;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
