package migration.exchange.simulation.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Compares the cases in quarantine of a feed, whatever has become of them since: how many of the same source id,
 * version and codes there are on both sides. A case of a record that may only be counted has no source id at the door.
 */
final class QuarantineComparison {

    private static final String PAGE = "1000";

    private final String feed;
    private final boolean countedOnly;
    private final Differences differences;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final long before;
    private long expected;
    private long found;

    QuarantineComparison(String feed, boolean countedOnly, Differences differences) {
        this.feed = feed;
        this.countedOnly = countedOnly;
        this.differences = differences;
        this.before = differences.count();
    }

    /** @param repeated rows of the feed that the ledger says were handed out once more, by {@code id version} */
    void run(Path truth, Doors doors, Map<String, Integer> repeated) {
        new TruthFile(truth.resolve("records.csv")).forEach(line -> {
            if (line.getField("feed").equals(feed) && line.getField("verdict").equals("QUARANTINED")) {
                String record = line.getField("source_id") + " " + line.getField("version");
                int times = 1 + repeated.getOrDefault(record, 0);
                String key = key(
                        countedOnly ? "" : line.getField("source_id"),
                        line.getField("version"),
                        line.getField("codes"));
                open.merge(key, times, Integer::sum);
                places.put(key, line.toString());
                expected += times;
            }
        });
        doors.list("/api/quarantine", Map.of("feed", feed, "size", PAGE)).forEachRemaining(this::meet);
        open.forEach(this::report);
    }

    private void meet(JsonNode there) {
        found++;
        String key = key(
                there.path("sourceId").asString(""),
                there.path("version").asString(""),
                RecordComparison.codes(there.path("issues")));
        open.merge(key, -1, Integer::sum);
        places.putIfAbsent(key, there.toString());
    }

    private void report(String key, int missing) {
        if (missing > 0) {
            differences.add("case missing in quarantine", feed + " " + key, places.get(key), missing + " less");
        } else if (missing < 0) {
            differences.add(
                    "case in quarantine unknown to the truth", feed + " " + key, -missing + " less", places.get(key));
        }
    }

    private static String key(String sourceId, String version, String codes) {
        return sourceId + " version " + version + " " + TrueRecord.sorted(codes);
    }

    /** True when this comparison has found no difference. */
    boolean agrees() {
        return differences.count() == before;
    }

    long expected() {
        return expected;
    }

    long found() {
        return found;
    }
}
