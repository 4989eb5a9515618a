package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.accounts.Arrivals;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts receipts, page after page to the end, so that no figure is an estimate. */
final class ElasticsearchArrivals implements Arrivals {

    private final Documents receipts;

    ElasticsearchArrivals(Cluster cluster) {
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
    }

    @Override
    public List<StreamDay> since(LocalDate from) {
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("received").putObject("sum").put("field", "received");
        sums.putObject("last").putObject("max").put("field", "receivedAt");
        sums.putObject("through").putObject("max").put("field", "through");
        return receipts.buckets(originals(from), List.of("feed", "stream", "day"), sums).stream()
                .map(bucket -> new StreamDay(
                        ReceiptSums.feed(bucket),
                        stream(bucket),
                        ReceiptSums.day(bucket),
                        bucket.path("doc_count").asLong(),
                        ReceiptSums.sum(bucket, "received"),
                        instant(bucket, "last"),
                        instant(bucket, "through")))
                .toList();
    }

    @Override
    public List<ContractUse> contracts(LocalDate from) {
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("last").putObject("max").put("field", "receivedAt");
        sums.putObject("received").putObject("sum").put("field", "received");
        return receipts.buckets(originals(from), List.of("feed", "contract"), sums).stream()
                .map(bucket -> new ContractUse(
                        new ContractId(
                                ReceiptSums.feed(bucket),
                                bucket.at("/key/contract").asInt()),
                        bucket.path("doc_count").asLong(),
                        ReceiptSums.sum(bucket, "received"),
                        instant(bucket, "last")))
                .toList();
    }

    @Override
    public List<VersionDay> versions(FeedId feed, LocalDate from) {
        ObjectNode filter = originals(from);
        filter.withObject("/bool")
                .withArray("filter")
                .addObject()
                .putObject("term")
                .put("feed", feed.toString());
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("received").putObject("sum").put("field", "received");
        return receipts.buckets(filter, List.of("contract", "day"), sums).stream()
                .map(bucket -> new VersionDay(
                        bucket.at("/key/contract").asInt(),
                        ReceiptSums.day(bucket),
                        bucket.path("doc_count").asLong(),
                        ReceiptSums.sum(bucket, "received")))
                .toList();
    }

    /** Streams whose sums agree have no gap; the numbers of the others are read one by one. */
    @Override
    public List<Gap> gaps(LocalDate from) {
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("low").putObject("min").put("field", "sequence");
        sums.putObject("high").putObject("max").put("field", "sequence");
        sums.putObject("damaged").putObject("sum").put("field", "damaged");
        List<Gap> gaps = new ArrayList<>();
        for (JsonNode bucket : receipts.buckets(originals(from), List.of("feed", "stream"), sums)) {
            long span = ReceiptSums.sum(bucket, "high") - ReceiptSums.sum(bucket, "low") + 1;
            if (span != bucket.path("doc_count").asLong() || ReceiptSums.sum(bucket, "damaged") > 0) {
                gap(ReceiptSums.feed(bucket), stream(bucket), from).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private Optional<Gap> gap(FeedId feed, String stream, LocalDate from) {
        ObjectNode filter = originals(from);
        ArrayNode all = filter.withObject("/bool").withArray("filter");
        all.addObject().putObject("term").put("feed", feed.toString());
        all.addObject().putObject("term").put("stream", stream);
        ObjectNode sums = JSON.createObjectNode();
        sums.putObject("noticed").putObject("min").put("field", "receivedAt");
        Numbers numbers = new Numbers(feed, stream);
        receipts.buckets(filter, List.of("sequence"), sums)
                .forEach(bucket -> numbers.next(bucket.at("/key/sequence").asLong(), instant(bucket, "noticed")));
        return numbers.gap();
    }

    private static ObjectNode originals(LocalDate from) {
        ObjectNode filter = JSON.createObjectNode();
        ArrayNode all = filter.putObject("bool").putArray("filter");
        all.addObject().putObject("term").put("correction", false);
        all.addObject().putObject("range").putObject("day").put("gte", from.toString());
        return filter;
    }

    private static String stream(JsonNode bucket) {
        return bucket.at("/key/stream").asString();
    }

    private static Instant instant(JsonNode bucket, String field) {
        return Instant.ofEpochMilli(ReceiptSums.sum(bucket, field));
    }
}
