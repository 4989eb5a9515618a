package migration.exchange.simulation.plan;

/**
 * How long a traveller stays.
 *
 * @param name TRANSIT, SAME_DAY, or a class of nights
 * @param minNights shortest stay
 * @param maxNights longest stay
 */
public record StayClass(String name, int minNights, int maxNights) {

    public boolean isTransit() {
        return name.equals("TRANSIT");
    }
}
