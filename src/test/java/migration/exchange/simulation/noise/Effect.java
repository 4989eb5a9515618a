package migration.exchange.simulation.noise;

/** What an operator does. */
@FunctionalInterface
interface Effect {

    /** What is seen instead; the very same identity where the operator has nothing to act on. */
    Identity of(Identity identity, Sight sight, Chance chance);
}
