/** The routes of the exchange: what each does now, what waits before it, and the orders of people to suspend and resume. */
@NullMarked
@MayImport({})
package migration.exchange.routing;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
