package migration.exchange.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All figures of a table by all of its dimensions: every answer that the table can give is a sum of these cells. Codes are
 * held once, cells as numbers of them: 4 bytes for each dimension of a cell and 8 for its value.
 */
public final class Cube {

    /** More cells would take more memory than an answer is worth: such a table needs fewer dimensions. */
    private static final int MOST_CELLS = 3_000_000;

    private final List<String> dimensions;
    private final List<List<String>> codes;
    private final int[][] places;
    private final long[] values;

    private Cube(List<String> dimensions, List<List<String>> codes, int[][] places, long[] values) {
        this.dimensions = dimensions;
        this.codes = codes;
        this.places = places;
        this.values = values;
    }

    /** How many cells there are. */
    public int size() {
        return values.length;
    }

    /** All codes that a dimension has in some cell. */
    public List<String> codes(String dimension) {
        return codes.get(dimensions.indexOf(dimension));
    }

    /**
     * Sums of the cells that a selection leaves.
     *
     * @param kept names of the dimensions that the sums are told apart by
     * @param selection categories by dimension; a dimension that is not named is not narrowed
     * @return sums by the codes of the kept dimensions, in their order
     */
    public Map<List<String>, Long> sums(List<String> kept, Map<String, Set<String>> selection) {
        int[] axes = kept.stream().mapToInt(dimensions::indexOf).toArray();
        long[] radix = radix(axes);
        boolean[][] chosen = chosen(selection);
        CellSums sums = new CellSums(radix[axes.length]);
        for (int cell = 0; cell < values.length; cell++) {
            if (isChosen(cell, chosen)) {
                long key = 0;
                for (int axis = 0; axis < axes.length; axis++) {
                    key += places[axes[axis]][cell] * radix[axis];
                }
                sums.add(key, values[cell]);
            }
        }
        Map<List<String>, Long> named = new HashMap<>();
        sums.forEach((key, value) -> named.put(names(key, axes, radix), value));
        return named;
    }

    /** What one step along each axis is worth in the number of a sum; behind the last axis the number of all sums. */
    private long[] radix(int[] axes) {
        long[] radix = new long[axes.length + 1];
        radix[0] = 1;
        for (int axis = 0; axis < axes.length; axis++) {
            radix[axis + 1] = Math.multiplyExact(
                    radix[axis], Math.max(1, codes.get(axes[axis]).size()));
        }
        return radix;
    }

    private List<String> names(long key, int[] axes, long[] radix) {
        String[] names = new String[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            names[axis] = codes.get(axes[axis]).get((int) (key % radix[axis + 1] / radix[axis]));
        }
        return List.of(names);
    }

    /** By dimension which of its codes are chosen; null where all are. */
    private boolean[][] chosen(Map<String, Set<String>> selection) {
        boolean[][] chosen = new boolean[dimensions.size()][];
        selection.forEach((name, wanted) -> {
            List<String> of = codes.get(dimensions.indexOf(name));
            boolean[] some = new boolean[of.size()];
            for (int number = 0; number < some.length; number++) {
                some[number] = wanted.contains(of.get(number));
            }
            chosen[dimensions.indexOf(name)] = some;
        });
        return chosen;
    }

    private boolean isChosen(int cell, boolean[][] chosen) {
        for (int dimension = 0; dimension < chosen.length; dimension++) {
            if (chosen[dimension] != null && !chosen[dimension][places[dimension][cell]]) {
                return false;
            }
        }
        return true;
    }

    /** Collects cells; one combination of codes may come once only. */
    public static final class Builder {

        private final TableDefinition table;
        private final List<Map<String, Integer>> numbers = new ArrayList<>();
        private int[][] places;
        private long[] values = new long[1024];
        private int size;

        public Builder(TableDefinition table) {
            this.table = table;
            places = new int[table.dimensions().size()][values.length];
            table.dimensions().forEach(dimension -> numbers.add(new HashMap<>()));
        }

        /**
         * Adds a cell.
         *
         * @param codes one for each dimension of the table, in order
         * @throws QueryException when there are too many
         */
        public void add(List<String> codes, long value) {
            if (size == MOST_CELLS) {
                throw new QueryException(
                        "table " + table.id() + " has more than 3,000,000 cells: it needs fewer dimensions");
            }
            if (size == values.length) {
                grow();
            }
            for (int dimension = 0; dimension < places.length; dimension++) {
                Map<String, Integer> known = numbers.get(dimension);
                Integer number = known.get(codes.get(dimension));
                if (number == null) {
                    number = known.size();
                    known.put(codes.get(dimension), number);
                }
                places[dimension][size] = number;
            }
            values[size++] = value;
        }

        private void grow() {
            values = Arrays.copyOf(values, size * 2);
            for (int dimension = 0; dimension < places.length; dimension++) {
                places[dimension] = Arrays.copyOf(places[dimension], size * 2);
            }
        }

        public Cube build() {
            int[][] fitting = new int[places.length][];
            for (int dimension = 0; dimension < places.length; dimension++) {
                fitting[dimension] = Arrays.copyOf(places[dimension], size);
            }
            return new Cube(
                    table.dimensions().stream().map(Dimension::id).toList(),
                    numbers.stream().map(Builder::inOrder).toList(),
                    fitting,
                    Arrays.copyOf(values, size));
        }

        private static List<String> inOrder(Map<String, Integer> numbers) {
            String[] codes = new String[numbers.size()];
            numbers.forEach((code, number) -> codes[number] = code);
            return List.of(codes);
        }
    }
}
