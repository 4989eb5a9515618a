/** Counted random numbers: every draw is a function of seed, entity, purpose and number, whoever asks and whenever. */
package migration.exchange.simulation.draw;
