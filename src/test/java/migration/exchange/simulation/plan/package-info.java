/** What is to be simulated: control tables, sizes, periods, and totals scaled so that their margins are kept. */
package migration.exchange.simulation.plan;
