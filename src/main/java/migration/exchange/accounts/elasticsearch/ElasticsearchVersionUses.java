package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.accounts.VersionUses;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.ContractId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sums receipts of originals by the contract that their envelopes name. */
final class ElasticsearchVersionUses implements VersionUses {

    private final Documents receipts;

    ElasticsearchVersionUses(Cluster cluster) {
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
    }

    @Override
    public List<VersionUse> since(LocalDate day) {
        ObjectNode filter = JSON.createObjectNode();
        var conditions = filter.putObject("bool").putArray("filter");
        conditions.addObject().putObject("term").put("correction", false);
        conditions.addObject().putObject("range").putObject("day").put("gte", day.toString());
        return receipts.buckets(filter, List.of("feed", "contract"), ReceiptSums.aggregations()).stream()
                .map(ElasticsearchVersionUses::use)
                .toList();
    }

    private static VersionUse use(JsonNode bucket) {
        ContractId contract = new ContractId(
                ReceiptSums.feed(bucket), bucket.at("/key/contract").asInt());
        return new VersionUse(contract, bucket.path("doc_count").asLong(), ReceiptSums.sum(bucket, "received"));
    }
}
