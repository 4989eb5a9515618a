/** What agencies look after themselves: their keys, certificates and contact persons; and the register of keys for stewards. */
@NullMarked
@MayImport({"supervision", "supervision.notices", "portal", "portal.web", "security"})
package migration.exchange.settings.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
