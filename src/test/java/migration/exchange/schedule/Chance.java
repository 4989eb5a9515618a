package migration.exchange.schedule;

import java.util.List;

/** Seeded chance: the same seed, the same draws on every machine. */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        state = seed * STEP + STEP;
    }

    private long next() {
        state += STEP;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** True so many times in a thousand. */
    boolean perMille(int times) {
        return times > 0 && below(1000) < times;
    }

    /** One of them. */
    <T> T pick(List<T> some) {
        return some.get(below(some.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... some) {
        return some[below(some.length)];
    }
}
