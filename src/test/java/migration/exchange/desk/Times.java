package migration.exchange.desk;

import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;

/** How long repetitions of one thing took, in milliseconds, ascending. */
record Times(double[] millis) {

    /** Does a thing some times to warm up, and then so many times more. */
    static Times of(int times, IntConsumer thing) {
        int warm = Math.max(5, times / 5);
        for (int i = 0; i < warm; i++) {
            thing.accept(i);
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            thing.accept(warm + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return of(DoubleStream.of(millis));
    }

    static Times of(DoubleStream millis) {
        return new Times(millis.sorted().toArray());
    }

    double median() {
        return millis[millis.length / 2];
    }

    double max() {
        return millis[millis.length - 1];
    }

    /** What 95 of 100 do not exceed. */
    double p95() {
        return millis[(int) Math.ceil(millis.length * 0.95) - 1];
    }
}
