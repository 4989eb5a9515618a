package migration.exchange.supervision;

/**
 * Records that a day is expected to bring.
 *
 * @param low the fewest
 * @param high the most
 */
public record Band(long low, long high) {

    /** @throws IllegalArgumentException if nothing can be in it */
    public Band {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("not a band: " + low + " to " + high);
        }
    }

    public boolean contains(long records) {
        return low <= records && records <= high;
    }
}
