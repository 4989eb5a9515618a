package migration.exchange.simulation.migration;

/** How many of the trips of migrants are made. */
@FunctionalInterface
public interface Rates {

    Rates ALL = (entity, step) -> 1000;

    /**
     * Permille of the trips that are made.
     *
     * @param entity who would make the trip
     * @param counted the crossing of the trip that the yearly controls count: entry of a foreigner, exit of a citizen
     */
    int permille(long entity, Step counted);
}
