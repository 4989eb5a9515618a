/** Measures a simulated country on its whole way through the exchange, and a rebuild beside readers, against raw bulk requests. */
package migration.exchange.simulation.benchmark;
