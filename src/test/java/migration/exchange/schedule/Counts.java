package migration.exchange.schedule;

import java.util.Map;
import java.util.TreeMap;

/** How often things happened, over all seeds. */
final class Counts {

    private final Map<String, long[]> counts = new TreeMap<>();

    void add(String what) {
        counts.computeIfAbsent(what, name -> new long[1])[0]++;
    }

    long of(String what) {
        return counts.getOrDefault(what, new long[1])[0];
    }

    void addAll(Counts more) {
        more.counts.forEach((what, count) -> counts.computeIfAbsent(what, name -> new long[1])[0] += count[0]);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        counts.forEach((what, count) -> lines.append("%-52s %,14d%n".formatted(what, count[0])));
        return lines.toString();
    }
}
