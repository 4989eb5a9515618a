package migration.exchange.simulation.check;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares the current records of a feed, one by one: both sides come in the order of their source ids. */
final class RecordComparison {

    private static final String PAGE = "1000";
    private static final int CLOSED = 403;

    private final String feed;
    private final Differences differences;
    private final long before;
    private long expected;
    private long found;

    RecordComparison(String feed, Differences differences) {
        this.feed = feed;
        this.differences = differences;
        this.before = differences.count();
    }

    void run(Path truth, Doors doors) {
        Iterator<JsonNode> stored = doors.list("/api/records", Map.of("feed", feed, "size", PAGE));
        Iterator<TrueRecord> records = new TrueRecords(truth, feed);
        TrueRecord wanted = wanted(records);
        JsonNode there = there(stored);
        while (wanted != null || there != null) {
            int order = order(wanted, there);
            if (order < 0) {
                differences.add("record missing", where(wanted.sourceId(), wanted.version()), wanted, "nothing");
            } else if (order > 0) {
                differences.add("record unknown to the truth", where(id(there), version(there)), "nothing", there);
            } else {
                compare(wanted, there);
            }
            wanted = order <= 0 ? wanted(records) : wanted;
            there = order >= 0 ? there(stored) : there;
        }
    }

    /** Of a feed whose records may only be counted the door must say so. */
    void runClosed(Doors doors) {
        int status = doors.status("/api/records", Map.of("feed", feed, "size", PAGE));
        if (status != CLOSED) {
            differences.add("door is open", feed + " /api/records", CLOSED, status);
        }
    }

    private TrueRecord wanted(Iterator<TrueRecord> records) {
        if (!records.hasNext()) {
            return null;
        }
        expected++;
        return records.next();
    }

    private JsonNode there(Iterator<JsonNode> stored) {
        if (!stored.hasNext()) {
            return null;
        }
        found++;
        return stored.next();
    }

    private static int order(TrueRecord wanted, JsonNode there) {
        if (wanted == null) {
            return 1;
        }
        return there == null ? -1 : wanted.sourceId().compareTo(id(there));
    }

    private void compare(TrueRecord wanted, JsonNode there) {
        String where = where(wanted.sourceId(), wanted.version()) + ", " + there.path("place");
        same("version differs", where, wanted.version(), version(there));
        same(
                "cancellation differs",
                where,
                wanted.cancelled(),
                there.path("cancelled").asBoolean());
        same("verdict differs", where, wanted.verdict(), there.path("verdict").asString());
        same("issue codes differ", where, wanted.issues(), codes(there.path("issues")));
        if (!wanted.cancelled() && wanted.version() == version(there)) {
            compareContent(where, wanted.content(), Content.of(there.path("content")));
        }
    }

    private void compareContent(String where, Map<String, String> wanted, Map<String, String> there) {
        Map<String, String> should = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        wanted.forEach((field, value) -> {
            String stored = there.getOrDefault(field, "");
            if (!Content.spelled(value).equals(stored)) {
                should.put(field, value);
                is.put(field, stored);
            }
        });
        if (!should.isEmpty()) {
            differences.add("content differs", where, should, is);
        }
    }

    private void same(String kind, String where, Object truth, Object exchange) {
        if (!truth.equals(exchange)) {
            differences.add(kind, where, truth, exchange);
        }
    }

    /** Codes of issues, whether they come as texts or as objects with a code. */
    static String codes(JsonNode issues) {
        return TrueRecord.sorted(StreamSupport.stream(issues.spliterator(), false)
                .map(issue -> issue.isObject() ? issue.path("code").asString() : issue.asString())
                .collect(Collectors.joining(" ")));
    }

    private String where(String sourceId, long version) {
        return feed + " " + sourceId + " version " + version;
    }

    private static String id(JsonNode there) {
        return there.path("sourceId").asString();
    }

    private static long version(JsonNode there) {
        return there.path("version").asLong();
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
