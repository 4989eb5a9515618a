package migration.exchange.simulation.draw;

/**
 * Random numbers that are counted, not drawn: {@code mix(mix(mix(mix(seed) ^ entity) ^ purpose) ^ i)}, where {@code mix}
 * is one step of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Counted {

    private final long base;

    public Counted(long seed) {
        base = mix(seed);
    }

    /** The number of this entity, purpose and count: all 64 bits. */
    public long number(long entity, Purpose purpose, long count) {
        return mix(mix(mix(base ^ entity) ^ purpose.number()) ^ count);
    }

    /** An integer from 0 to {@code bound - 1}. */
    public int below(long entity, Purpose purpose, long count, int bound) {
        return (int) high(number(entity, purpose, count), bound);
    }

    /** True in {@code share} of 1,000 cases. */
    public boolean permille(long entity, Purpose purpose, long count, int share) {
        return below(entity, purpose, count, 1000) < share;
    }

    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** High 64 bits of the unsigned 128-bit product; the JDK has it only since 18. */
    static long high(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
