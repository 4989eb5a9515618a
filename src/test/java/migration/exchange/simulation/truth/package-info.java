/** The truth beside the feeds: what every record should become, and the digests by which a folder is recognised. */
package migration.exchange.simulation.truth;
