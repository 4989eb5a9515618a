/** Times the pages that people work with: against the raw queries while the shelves are full, and while records come in. */
package migration.exchange.desk;
