/** Pulls feeds from an agency's SOAP service, page by page, and keeps the answers as they came. */
@NullMarked
@MayImport({"envelope", "contract", "intake", "channel.pull"})
package migration.exchange.channel.soap;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
