/** The servers that the simulated agencies run: a database, a file server, a web service; each with a ledger of what it handed out. */
package migration.exchange.simulation.server;
