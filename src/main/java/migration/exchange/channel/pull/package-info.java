/** What all pulled feeds share: the watermark that travels as a token, heartbeats, the settings of an agency's end. */
@NullMarked
@MayImport({"envelope", "intake"})
package migration.exchange.channel.pull;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
