/** Anything long: started by a person, done by one process at a time, paused, resumed, cancelled, outliving a restart. */
@NullMarked
@MayImport({})
package migration.exchange.jobs;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
