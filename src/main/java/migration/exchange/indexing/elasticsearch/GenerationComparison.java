package migration.exchange.indexing.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexGenerations;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.Comparison.Difference;
import migration.exchange.indexing.FeedKinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks through the records of two generations side by side. */
final class GenerationComparison {

    private static final int MANY_FEEDS = 1_000;
    private static final int AT_ONCE = 500;
    private final MessageDigest sha256 = BulkBody.sha256();

    private final Cluster cluster;
    private final RecordId recordId;
    private final FeedKinds kinds;
    private final int serving;
    private final int other;
    private final List<Comparison.Feed> feeds = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private long more;

    GenerationComparison(Cluster cluster, RecordId recordId, FeedKinds kinds, int serving, int other) {
        this.cluster = cluster;
        this.recordId = recordId;
        this.kinds = kinds;
        this.serving = serving;
        this.other = other;
    }

    Comparison all(BooleanSupplier goesOn) {
        for (String kind : RecordIndices.kinds()) {
            SortedSet<FeedId> found = new TreeSet<>(feeds(kind, serving));
            found.addAll(feeds(kind, other));
            for (FeedId feed : found) {
                if (goesOn.getAsBoolean()) {
                    feeds.add(feed(feed, goesOn));
                }
            }
        }
        return new Comparison(List.copyOf(feeds), List.copyOf(differences), more);
    }

    private List<FeedId> feeds(String kind, int generation) {
        ObjectNode query = JSON.createObjectNode().put("size", 0);
        query.putObject("aggs")
                .putObject("feeds")
                .putObject("terms")
                .put("field", "feed")
                .put("size", MANY_FEEDS);
        String index = cluster.name(IndexGenerations.index(kind, generation));
        JsonNode answer =
                cluster.call("POST", "/" + index + "/_search", query.toString()).body();
        List<FeedId> feeds = new ArrayList<>();
        answer.at("/aggregations/feeds/buckets")
                .forEach(bucket -> feeds.add(FeedId.parse(bucket.path("key").asString())));
        return feeds;
    }

    private Comparison.Feed feed(FeedId feed, BooleanSupplier goesOn) {
        try (FeedStream here = stream(feed, serving);
                FeedStream there = stream(feed, other)) {
            while (goesOn.getAsBoolean() && step(feed, here, there)) {
                continue;
            }
            return new Comparison.Feed(feed, here.passed(), here.digest(), there.passed(), there.digest());
        }
    }

    private FeedStream stream(FeedId feed, int generation) {
        return new FeedStream(cluster, IndexGenerations.index(kinds.of(feed), generation), feed);
    }

    /** One source id on; false at the end of both. */
    private boolean step(FeedId feed, FeedStream here, FeedStream there) {
        ComparedRecord a = here.peek();
        ComparedRecord b = there.peek();
        if (a == null && b == null) {
            return false;
        }
        int order = a == null ? 1 : b == null ? -1 : FeedStream.order(a, b);
        note(ComparedRecord.difference(feed, order <= 0 ? a : null, order >= 0 ? b : null));
        if (order <= 0) {
            here.pass();
        }
        if (order >= 0) {
            there.pass();
        }
        return true;
    }

    private void note(@Nullable Difference difference) {
        if (difference != null && differences.size() < Comparison.MOST) {
            differences.add(difference);
        } else if (difference != null) {
            more++;
        }
    }

    List<Difference> again(List<Difference> before) {
        List<Difference> still = new ArrayList<>();
        for (int from = 0; from < before.size(); from += AT_ONCE) {
            List<Difference> some = before.subList(from, Math.min(from + AT_ONCE, before.size()));
            JsonNode here = stored(some, serving);
            JsonNode there = stored(some, other);
            for (int i = 0; i < some.size(); i++) {
                Difference now =
                        ComparedRecord.difference(some.get(i).feed(), record(here.path(i)), record(there.path(i)));
                if (now != null) {
                    still.add(now);
                }
            }
        }
        return still;
    }

    private JsonNode stored(List<Difference> some, int generation) {
        ObjectNode query = JSON.createObjectNode();
        for (Difference one : some) {
            query.withArray("docs")
                    .addObject()
                    .put("_index", cluster.name(IndexGenerations.index(kinds.of(one.feed()), generation)))
                    .put("_id", recordId.of(one.feed(), one.sourceId()));
        }
        return cluster.call("POST", "/_mget", query.toString()).body().path("docs");
    }

    private @Nullable ComparedRecord record(JsonNode document) {
        return document.path("found").asBoolean(false) ? ComparedRecord.of(document.path("_source"), sha256) : null;
    }
}
