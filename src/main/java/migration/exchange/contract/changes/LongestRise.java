package migration.exchange.contract.changes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest part of a list of numbers that rises. */
final class LongestRise {

    private LongestRise() {}

    /** Positions in the list of the numbers that make it up; of several, the one that ends first. */
    static Set<Integer> of(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int last = -1;
        for (int i = 0; i < numbers.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(i);
        }
        return kept;
    }
}
