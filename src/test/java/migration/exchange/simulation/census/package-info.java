/** The census of 14 November 2024: who was counted where, and what the statistics office lays on its server of it. */
package migration.exchange.simulation.census;
