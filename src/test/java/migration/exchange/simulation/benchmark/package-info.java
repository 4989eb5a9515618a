/** Measures the way of a record against the raw limit: bulk requests with the same documents, in the same run. */
package migration.exchange.simulation.benchmark;
