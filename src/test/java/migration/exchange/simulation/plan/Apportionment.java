package migration.exchange.simulation.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scales totals and splits them over parts so that the parts add up. */
public final class Apportionment {

    private Apportionment() {}

    /** {@code total / scale}, rounded to the nearest integer, halves up. */
    public static int scaled(long total, int scale) {
        return (int) ((2 * total + scale) / (2L * scale));
    }

    /**
     * Scales totals of consecutive years so that all sums from the first year on are exact: what a year is too small for is
     * carried to the next one.
     */
    public static int[] carried(long[] totals, int scale) {
        int[] counts = new int[totals.length];
        long before = 0;
        for (int i = 0; i < totals.length; i++) {
            long through = before + totals[i];
            counts[i] = scaled(through, scale) - scaled(before, scale);
            before = through;
        }
        return counts;
    }

    /** Largest remainder (Hamilton): ties go to the larger weight, then to the earlier one. */
    public static int[] split(int total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        long[] rest = new long[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = (int) (total * weights[i] / sum);
            rest[i] = total * weights[i] % sum;
            left -= parts[i];
        }
        largest(rest, weights).limit(left).forEach(i -> parts[i]++);
        return parts;
    }

    private static Stream<Integer> largest(long[] rest, long[] weights) {
        Comparator<Integer> byRest = Comparator.comparingLong(i -> -rest[i]);
        return IntStream.range(0, rest.length)
                .boxed()
                .sorted(byRest.thenComparingLong(i -> -weights[i]).thenComparingInt(i -> i));
    }
}
