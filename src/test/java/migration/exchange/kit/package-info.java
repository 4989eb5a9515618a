/** What the kit promises of a new agency. */
package migration.exchange.kit;
