/** Makes the backlog of the simulated agencies and its truth: a folder of files, the same bytes for the same seed and size. */
package migration.exchange.simulation.generator;
