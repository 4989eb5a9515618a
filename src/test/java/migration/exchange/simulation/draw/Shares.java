package migration.exchange.simulation.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values with integer weights, to be picked from by a counted draw. */
public final class Shares<T> {

    private final List<T> values = new ArrayList<>();
    private int[] upTo = new int[8];
    private int total;

    /** Adds a value; one without weight is left out. */
    public Shares<T> add(T value, int weight) {
        if (weight > 0) {
            total = Math.addExact(total, weight);
            if (values.size() == upTo.length) {
                upTo = Arrays.copyOf(upTo, upTo.length * 2);
            }
            upTo[values.size()] = total;
            values.add(value);
        }
        return this;
    }

    public T pick(Counted draw, long entity, Purpose purpose, long count) {
        return at(draw.below(entity, purpose, count, total));
    }

    private T at(int point) {
        int low = 0;
        int high = values.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }

    public List<T> values() {
        return List.copyOf(values);
    }

    public boolean contains(T value) {
        return values.contains(value);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
