/**
 * Targets for fuzzing: each takes any bytes and throws when something is broken. The ordinary tests give them the samples,
 * the attacks and what fuzzing has found; {@code mvn -Pfuzz verify} lets Jazzer look for more.
 */
package migration.exchange.fuzz;
