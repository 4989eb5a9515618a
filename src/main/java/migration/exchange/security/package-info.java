/** Who may do what: accounts, roles, keys and certificates of agencies, secrets, and the key that signs tokens. */
@NullMarked
@MayImport({"envelope", "embedded"})
package migration.exchange.security;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
