package migration.exchange.simulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What does not agree: all of it counted by kind, the first ones kept with what is needed to find them. */
final class Differences {

    private static final int SHOWN = 20;
    private static final int SHOWN_OF_A_KIND = 5;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> first = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param kind such as {@code record missing}
     * @param where feed, source id, version: how to find it
     * @param truth what should be
     * @param exchange what the exchange says
     */
    void add(String kind, String where, Object truth, Object exchange) {
        long ofKind = counts.merge(kind, 1L, Long::sum);
        if (first.size() < SHOWN && ofKind <= SHOWN_OF_A_KIND) {
            first.add("%s: %s%n    truth:    %s%n    exchange: %s".formatted(kind, where, truth, exchange));
        }
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<String> first() {
        return first;
    }
}
