package migration.exchange.simulation.noise;

import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;

/**
 * The draws of one operator for one record, document or person.
 *
 * @param key of which the draws are; the lowest ten bits are free
 */
record Chance(Counted draw, long entity, Operator operator, long key) {

    private static final int BITS = 5;

    /** The draws of a record, document or person by its text. */
    static Chance of(Counted draw, long entity, Operator operator, String of) {
        long key = 0;
        for (int i = 0; i < of.length(); i++) {
            key = key * 31 + of.charAt(i);
        }
        return new Chance(draw, entity, operator, key << 2 * BITS);
    }

    /** Whether something comes about in {@code share} of a million cases. */
    boolean millionth(Purpose purpose, int share) {
        return draw.below(entity, purpose, key | (long) operator.number() << BITS, 1_000_000) < share;
    }

    /** An integer from 0 to {@code bound - 1}. @param number of the draw within the operator, 0 to 31 */
    int below(int number, int bound) {
        return draw.below(entity, Purpose.NOISE_EFFECT, key | (long) operator.number() << BITS | number, bound);
    }
}
