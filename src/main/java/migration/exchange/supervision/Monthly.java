package migration.exchange.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at in the last whole month of a published table.
 *
 * @param table the table, which has the dimension month
 * @param least records of a month, or of a point in it, from which on anything is said
 * @param filled by dimension, how many percent of the records are to state it
 * @param even what is to be about even; null for nothing
 */
public record Monthly(
        String table,
        long least,
        Map<String, Integer> filled,
        @Nullable Even even) {

    public Monthly {
        filled = Map.copyOf(filled);
    }

    /**
     * For each category of one dimension, the two of another are to have about as many records: whoever enters by a point
     * leaves, mostly by the same.
     *
     * @param of dimension, such as checkpoint
     * @param between dimension of two categories, such as direction
     * @param tolerance how far apart they may be, percent of both together
     */
    public record Even(String of, String between, int tolerance) {

        private static final int DEVIATIONS = 3;

        /** Whether two counts are about even; besides the tolerance, three standard deviations are left to chance. */
        boolean holds(long one, long other) {
            long both = one + other;
            double room = both * tolerance / 100.0 + DEVIATIONS * Math.sqrt(both);
            return Math.abs(one - other) <= room;
        }
    }
}
