package migration.exchange.accounts.elasticsearch;

import java.util.List;
import java.util.Map;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;

/** The indices of outcomes and receipts. */
final class AccountIndices {

    static final String OUTCOMES = "outcomes";
    static final String RECEIPTS = "receipts";

    private AccountIndices() {}

    static List<IndexDefinition> all() {
        return List.of(
                new IndexDefinition(OUTCOMES, outcomes(), "30s", Map.of(OUTCOMES, "")),
                IndexDefinition.plain(RECEIPTS, receipts()));
    }

    private static String outcomes() {
        return new Fields()
                .searched("feed", "sources")
                .keys("submission")
                .instants("receivedAt")
                .numbers("first", "last")
                .flags("hasIssues", "rejudged")
                .opaque("records")
                .mappings();
    }

    private static String receipts() {
        return new Fields()
                .keys("id", "agency", "feed", "stream", "state", "day")
                .instants("receivedAt", "through")
                .flags("correction")
                .numbers("sequence", "contract")
                .numbers("damaged", "received", "accepted", "withIssues", "quarantined", "unchanged", "superseded")
                .kept("updatedAt")
                .opaque("tally")
                .mappings();
    }
}
