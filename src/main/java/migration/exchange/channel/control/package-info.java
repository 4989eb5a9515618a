/** The routes as Camel runs them: what goes through each, and how one is suspended and resumed. */
@NullMarked
@MayImport({"routing", "channel"})
package migration.exchange.channel.control;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
