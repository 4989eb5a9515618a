/** The simulated agencies at work: each player sends what its agency has, as the agency would, and remembers what was acknowledged. */
package migration.exchange.simulation.play;
