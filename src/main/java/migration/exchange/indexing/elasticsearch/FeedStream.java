package migration.exchange.indexing.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All records of a feed in one index at one moment, in the order of their source ids, with a digest of what has passed. */
final class FeedStream implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final String KEPT = "5m";
    private static final int NOT_FOUND = 404;

    private final Cluster cluster;
    private final FeedId feed;
    private final MessageDigest each = BulkBody.sha256();
    private final MessageDigest all = BulkBody.sha256();
    private final Deque<ComparedRecord> page = new ArrayDeque<>();
    private String moment;
    private @Nullable String last;
    private boolean ended;
    private long passed;

    FeedStream(Cluster cluster, String index, FeedId feed) {
        this.cluster = cluster;
        this.feed = feed;
        JsonNode opened = cluster.call("POST", "/" + cluster.name(index) + "/_pit?keep_alive=" + KEPT, null)
                .body();
        moment = opened.path("id").asString();
    }

    /** The one that comes next; null at the end. */
    @Nullable
    ComparedRecord peek() {
        if (page.isEmpty() && !ended) {
            fetch();
        }
        return page.peek();
    }

    /** Takes the one that comes next. */
    void pass() {
        page.remove().into(all, feed.feed());
        passed++;
    }

    private void fetch() {
        ObjectNode query = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        query.putObject("query").putObject("term").put("feed", feed.toString());
        query.putArray("sort").add("sourceId");
        query.putObject("pit").put("id", moment).put("keep_alive", KEPT);
        if (last != null) {
            query.putArray("search_after").add(last);
        }
        JsonNode answer = cluster.call("POST", "/_search", query.toString()).body();
        moment = answer.path("pit_id").asString(moment);
        for (JsonNode hit : answer.at("/hits/hits")) {
            ComparedRecord record = ComparedRecord.of(hit.path("_source"), each);
            page.add(record);
            last = record.sourceId();
        }
        ended = page.size() < PAGE;
    }

    long passed() {
        return passed;
    }

    /** Of all that has passed. May be asked once. */
    String digest() {
        return HexFormat.of().formatHex(all.digest());
    }

    /** Compares as the server sorts: by the bytes of UTF-8. */
    static int order(ComparedRecord a, ComparedRecord b) {
        return Arrays.compareUnsigned(
                a.sourceId().getBytes(StandardCharsets.UTF_8), b.sourceId().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        cluster.call(
                "DELETE", "/_pit", JSON.createObjectNode().put("id", moment).toString(), NOT_FOUND);
    }
}
