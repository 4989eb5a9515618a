/** Fetches files from an agency's SFTP server. */
@NullMarked
@MayImport({"envelope", "intake", "channel.pull"})
package migration.exchange.channel.sftp;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
