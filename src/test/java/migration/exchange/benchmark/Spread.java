package migration.exchange.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the rounds of a benchmark have shown of one figure. */
record Spread(double least, double median, double most) {

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        return of(rounds, figure).median;
    }
}
