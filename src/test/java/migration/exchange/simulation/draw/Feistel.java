package migration.exchange.simulation.draw;

/** A keyed permutation of 0 to size - 1: a balanced Feistel network over the next even number of bits, walked until inside. */
public final class Feistel {

    private static final int ROUNDS = 6;

    private final int size;
    private final int half;
    private final int mask;
    private final long key;

    public Feistel(Counted draw, long entity, Purpose purpose, int size) {
        this.size = size;
        int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(Math.max(1, size - 1)));
        half = (bits + 1) / 2;
        mask = (1 << half) - 1;
        key = draw.number(entity, purpose, size);
    }

    /** Where {@code position} goes. */
    public int apply(int position) {
        int at = position;
        do {
            at = once(at);
        } while (at >= size || at < 0);
        return at;
    }

    private int once(int value) {
        int left = value >>> half;
        int right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ (int) Counted.mix(key ^ ((long) round << 32 | right)) & mask;
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
