package migration.exchange.accounts.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of positions kept as ranges: small as long as batches lie side by side. */
final class PositionSet {

    /** First position to the one after the last; ranges never touch. */
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    /** Reads {@code first, end, first, end, ...}. */
    static PositionSet of(List<Integer> bounds) {
        PositionSet set = new PositionSet();
        for (int i = 0; i + 1 < bounds.size(); i += 2) {
            set.ranges.put(bounds.get(i), bounds.get(i + 1));
        }
        return set;
    }

    List<Integer> bounds() {
        List<Integer> bounds = new ArrayList<>();
        ranges.forEach((first, end) -> {
            bounds.add(first);
            bounds.add(end);
        });
        return bounds;
    }

    boolean contains(int position) {
        Map.Entry<Integer, Integer> before = ranges.floorEntry(position);
        return before != null && before.getValue() > position;
    }

    /** Adds a position; false when it was there. */
    boolean add(int position) {
        Map.Entry<Integer, Integer> before = ranges.floorEntry(position);
        if (before != null && before.getValue() > position) {
            return false;
        }
        int first = before != null && before.getValue() == position ? before.getKey() : position;
        Integer after = ranges.remove(position + 1);
        ranges.put(first, after == null ? position + 1 : after);
        return true;
    }
}
