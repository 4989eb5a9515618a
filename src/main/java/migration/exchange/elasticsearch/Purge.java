package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import migration.exchange.indexing.StoreAwayException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gets deleted and replaced documents off the server's disk. A document that was deleted stays in its segment until that is
 * merged, and merging keeps it as long as a retention lease says that a copy may still want to read it; the server brings
 * leases up each half minute. So: waits for the leases, commits, and merges each segment that holds such documents, however
 * few, until none of these is there.
 */
public final class Purge {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String EXPUNGE = "index.merge.policy.expunge_deletes_allowed";

    private final Cluster cluster;
    private final List<String> indices;
    private final String path;

    /** @param indices full names, at least one */
    public Purge(Cluster cluster, List<String> indices) {
        this.cluster = cluster;
        this.indices = List.copyOf(indices);
        this.path = "/" + String.join(",", indices);
    }

    /**
     * Returns when nothing that is deleted by now is on disk any more.
     *
     * @param goesOn asked all the time
     * @return false when it was to stop before
     */
    public boolean run(BooleanSupplier goesOn) {
        commit();
        if (segments(true).isEmpty()) {
            return true;
        }
        expungeFrom("0");
        try {
            return leasesPassed(goesOn) && merged(goesOn);
        } finally {
            expungeFrom(null);
        }
    }

    /** @param percentage of deleted documents above which a segment is merged; null for the server's own */
    private void expungeFrom(@Nullable String percentage) {
        ObjectNode settings = JSON.createObjectNode().put(EXPUNGE, percentage);
        cluster.call("PUT", path + "/_settings", settings.toString());
    }

    /** Waits until no lease keeps an operation that was done before. */
    private boolean leasesPassed(BooleanSupplier goesOn) {
        long[] highest =
                indices.stream().mapToLong(index -> sequence(index).highest()).toArray();
        for (int i = 0; i < highest.length; i++) {
            while (sequence(indices.get(i)).kept() <= highest[i]) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                pause();
            }
        }
        return true;
    }

    /** The highest sequence number of all copies of an index, and the lowest that a lease keeps. */
    private record Sequence(long highest, long kept) {}

    private Sequence sequence(String index) {
        JsonNode shards = cluster.call("GET", "/" + index + "/_stats/docs?level=shards", null)
                .body()
                .at("/indices/" + index + "/shards");
        long highest = -1;
        long lowest = Long.MAX_VALUE;
        for (JsonNode copies : shards) {
            for (JsonNode copy : copies) {
                highest = Math.max(highest, copy.at("/seq_no/max_seq_no").asLong(-1));
                for (JsonNode lease : copy.at("/retention_leases/leases")) {
                    lowest = Math.min(lowest, lease.path("retaining_seq_no").asLong());
                }
            }
        }
        return new Sequence(highest, lowest);
    }

    private boolean merged(BooleanSupplier goesOn) {
        commit();
        Set<String> left = segments(true);
        while (!left.isEmpty() && goesOn.getAsBoolean()) {
            cluster.call("POST", path + "/_forcemerge?only_expunge_deletes=true&flush=true", null);
            left.retainAll(segments(false));
            if (!left.isEmpty()) {
                pause();
            }
        }
        commit();
        return left.isEmpty();
    }

    /** The first makes a commit that all copies have reached; what older ones need is deleted with the next. */
    private void commit() {
        cluster.call("POST", path + "/_refresh", null);
        cluster.call("POST", path + "/_flush?force=true&wait_if_ongoing=true", null);
        cluster.call("POST", path + "/_flush?force=true&wait_if_ongoing=true", null);
    }

    private Set<String> segments(boolean withDeletions) {
        Set<String> names = new HashSet<>();
        JsonNode found = cluster.call("GET", path + "/_segments", null).body().path("indices");
        for (String index : indices) {
            for (JsonNode copies : found.path(index).path("shards")) {
                for (JsonNode copy : copies) {
                    String node = copy.at("/routing/node").asString("");
                    copy.path("segments").properties().forEach(segment -> {
                        if (!withDeletions
                                || segment.getValue().path("deleted_docs").asLong() > 0) {
                            names.add(index + " " + node + " " + segment.getKey());
                        }
                    });
                }
            }
        }
        return names;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreAwayException("interrupted while deleted documents were waited for", e);
        }
    }
}
