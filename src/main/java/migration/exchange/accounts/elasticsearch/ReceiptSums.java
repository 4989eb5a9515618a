package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.envelope.FeedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms of an account in the fields of receipts, and summed over buckets of them. */
final class ReceiptSums {

    /** The terms that add up to what was received. */
    private static final List<String> OUTCOMES = List.of("accepted", "quarantined", "unchanged", "superseded");

    private static final List<String> FIELDS =
            List.of("received", "accepted", "withIssues", "quarantined", "unchanged", "superseded", "damaged");

    private ReceiptSums() {}

    static Map<String, Long> of(Receipt r) {
        return Map.of(
                "received", r.received(),
                "accepted", r.accepted(),
                "withIssues", r.withIssues(),
                "quarantined", r.quarantined(),
                "unchanged", r.unchanged(),
                "superseded", r.superseded(),
                "damaged", r.state() == ReceiptState.DAMAGED ? 1L : 0L);
    }

    /** The aggregations of a bucket. */
    static ObjectNode aggregations() {
        ObjectNode sums = JSON.createObjectNode();
        FIELDS.forEach(field -> sums.putObject(field).putObject("sum").put("field", field));
        sums.putObject("since").putObject("min").put("field", "receivedAt");
        return sums;
    }

    /** The account of a bucket whose keys are feed, day and state. */
    static FeedAccount account(JsonNode bucket) {
        boolean open = state(bucket) == ReceiptState.PROCESSING;
        // what was told of before its split is in work too
        long received = open ? Math.max(sum(bucket, "received"), outcomes(bucket)) : sum(bucket, "received");
        return new FeedAccount(
                feed(bucket),
                day(bucket),
                bucket.path("doc_count").asLong(),
                sum(bucket, "damaged"),
                received,
                sum(bucket, "accepted"),
                sum(bucket, "withIssues"),
                sum(bucket, "quarantined"),
                sum(bucket, "unchanged"),
                sum(bucket, "superseded"),
                open ? received - outcomes(bucket) : 0,
                open ? Instant.ofEpochMilli(sum(bucket, "since")) : null);
    }

    /** What the receipts of a bucket claim, whose keys hold a state. */
    static Claim claim(JsonNode bucket) {
        return new Claim(state(bucket), sum(bucket, "received"), outcomes(bucket));
    }

    /** What a receipt claims. */
    static Claim claimOf(JsonNode receipt) {
        return new Claim(
                ReceiptState.valueOf(receipt.path("state").asString()),
                receipt.path("received").asLong(),
                OUTCOMES.stream()
                        .mapToLong(field -> receipt.path(field).asLong())
                        .sum());
    }

    static FeedId feed(JsonNode bucket) {
        return FeedId.parse(bucket.at("/key/feed").asString());
    }

    static LocalDate day(JsonNode bucket) {
        return LocalDate.parse(bucket.at("/key/day").asString());
    }

    private static ReceiptState state(JsonNode bucket) {
        return ReceiptState.valueOf(bucket.at("/key/state").asString());
    }

    private static long outcomes(JsonNode bucket) {
        return OUTCOMES.stream().mapToLong(field -> sum(bucket, field)).sum();
    }

    static long sum(JsonNode bucket, String field) {
        return Math.round(bucket.path(field).path("value").asDouble());
    }
}
