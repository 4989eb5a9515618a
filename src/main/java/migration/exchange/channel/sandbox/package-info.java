/** The steps of the pipeline in a Camel of a sandbox's own, in memory and without a broker. */
@NullMarked
@MayImport({"sandbox"})
package migration.exchange.channel.sandbox;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
