/** Takes submissions from the queues to which agencies send. */
@NullMarked
@MayImport({"envelope", "intake"})
package migration.exchange.channel.jms;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
