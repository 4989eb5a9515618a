/**
 * Compares what the exchange says through its public doors with the truth that the generator wrote beside the feeds and
 * with the ledgers of what was handed out. Shares no class with the exchange, the generator, or the players.
 */
package migration.exchange.simulation.check;
