package migration.exchange.simulation.truth;

import java.util.Map;
import java.util.TreeMap;

/** How many records of a feed should become what; and how many submissions are damaged. */
public final class Totals {

    public static final String HEADER = "feed,received,accepted,superseded,quarantined,unchanged,damaged";
    private static final String[] COLUMNS = {"RECEIVED", "ACCEPTED", "SUPERSEDED", "QUARANTINED", "UNCHANGED", "DAMAGED"
    };

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /** Counts a record by what becomes of it when all come in the order sent. */
    public void count(String feed, String disposition) {
        add(feed, "RECEIVED", 1);
        add(feed, disposition, 1);
    }

    public void damaged(String feed) {
        add(feed, "DAMAGED", 1);
    }

    private void add(String feed, String column, int count) {
        counts.computeIfAbsent(feed, any -> new TreeMap<>()).merge(column, count, Integer::sum);
    }

    public void add(Totals other) {
        other.counts.forEach((feed, columns) -> columns.forEach((column, count) -> add(feed, column, count)));
    }

    /** The rows, by feed. */
    public String rows() {
        StringBuilder rows = new StringBuilder();
        counts.forEach((feed, columns) -> {
            rows.append(feed);
            for (String column : COLUMNS) {
                rows.append(',').append(columns.getOrDefault(column, 0));
            }
            rows.append('\n');
        });
        return rows.toString();
    }
}
