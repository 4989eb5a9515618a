package migration.exchange.statistics;

import java.util.HashMap;
import java.util.Map;

/** Sums by number: in places of their own where there are few, else found by their numbers. */
final class CellSums {

    private static final int FEW = 1 << 20;

    private final long[] sums;
    private final boolean[] met;
    private final Map<Long, Long> many = new HashMap<>();

    /** @param size all numbers are below it */
    CellSums(long size) {
        int few = size <= FEW ? (int) size : 0;
        sums = new long[few];
        met = new boolean[few];
    }

    void add(long key, long value) {
        if (sums.length == 0) {
            many.merge(key, value, Long::sum);
        } else {
            sums[(int) key] += value;
            met[(int) key] = true;
        }
    }

    /** What is done with each number that was added to, and its sum. */
    @FunctionalInterface
    interface Each {
        void take(long key, long sum);
    }

    void forEach(Each each) {
        many.forEach(each::take);
        for (int key = 0; key < sums.length; key++) {
            if (met[key]) {
                each.take(key, sums[key]);
            }
        }
    }
}
