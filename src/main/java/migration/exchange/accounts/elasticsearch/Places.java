package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the places of records in the outcomes of batches; what became of corrections has its place there already. An
 * outcome has the places from its first to its last, so that sums do for many: last - first + 1 of each. Sums count a place
 * twice that two cuts of a batch have; {@link #of} does not.
 */
final class Places {

    private static final int PAGE = 1_000;

    private final Documents outcomes;

    Places(Cluster cluster) {
        outcomes = new Documents(cluster, AccountIndices.OUTCOMES);
    }

    /** By day of receipt, places of a feed. */
    Map<LocalDate, Long> byDay(FeedId feed) {
        ObjectNode query = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        query.set("query", batches("feed", feed.toString()));
        ObjectNode days = query.putObject("aggs").putObject("days");
        days.putObject("date_histogram")
                .put("field", "receivedAt")
                .put("calendar_interval", "day")
                .put("time_zone", CountryTime.ZONE.getId())
                .put("format", "yyyy-MM-dd")
                .put("min_doc_count", 1);
        days.set("aggs", bounds());
        Map<LocalDate, Long> places = new TreeMap<>();
        for (JsonNode day : outcomes.search(query).at("/aggregations/days/buckets")) {
            places.put(LocalDate.parse(day.path("key_as_string").asString()), sum(day));
        }
        return places;
    }

    /** By submission, places of a feed and a day of receipt. */
    Map<SubmissionId, Long> bySubmission(FeedId feed, LocalDate day) {
        ObjectNode filter = batches("feed", feed.toString());
        filter.withObject("/bool")
                .withArray("filter")
                .addObject()
                .putObject("range")
                .putObject("receivedAt")
                .put("gte", start(day))
                .put("lt", start(day.plusDays(1)));
        Map<SubmissionId, Long> places = new HashMap<>();
        for (JsonNode bucket : outcomes.buckets(filter, List.of("submission"), bounds())) {
            places.put(new SubmissionId(bucket.at("/key/submission").asString()), sum(bucket));
        }
        return places;
    }

    /** Places of a submission, each once. */
    long of(SubmissionId submission) {
        ObjectNode query = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        query.set("query", batches("submission", submission.value()));
        query.putArray("_source").add("first").add("last");
        query.putArray("sort").add("first").add("last");
        long count = 0;
        long next = 0;
        while (true) {
            JsonNode hits = outcomes.search(query).at("/hits/hits");
            for (JsonNode hit : hits) {
                long end = hit.at("/_source/last").asLong() + 1;
                count += Math.max(
                        0, end - Math.max(next, hit.at("/_source/first").asLong()));
                next = Math.max(next, end);
            }
            if (hits.size() < PAGE) {
                return count;
            }
            query.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
    }

    private static ObjectNode batches(String field, String value) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode filter = query.putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put(field, value);
        filter.addObject().putObject("term").put("rejudged", false);
        return query;
    }

    private static ObjectNode bounds() {
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("first").putObject("sum").put("field", "first");
        sums.putObject("last").putObject("sum").put("field", "last");
        return sums;
    }

    private static long sum(JsonNode bucket) {
        return ReceiptSums.sum(bucket, "last")
                - ReceiptSums.sum(bucket, "first")
                + bucket.path("doc_count").asLong();
    }

    private static String start(LocalDate day) {
        return CountryTime.begin(day).toString();
    }
}
