package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decisions stand in the document of their case, all of them; the last one gives its state. */
final class ElasticsearchDecisions implements Decisions {

    private final Documents cases;

    ElasticsearchDecisions(Cluster cluster) {
        cases = new Documents(cluster, CaseDocument.INDEX);
    }

    @Override
    public boolean decide(String caseId, Set<State> from, Decision decision) {
        boolean[] decided = new boolean[1];
        cases.change(caseId, there -> {
            decided[0] = there != null && from.contains(CaseDocument.state(there));
            return decided[0] && there instanceof ObjectNode source ? with(source, decision) : null;
        });
        return decided[0];
    }

    private static ObjectNode with(ObjectNode source, Decision decision) {
        return CaseDocument.decided(source, decision)
                .put("changedAt", decision.at().toString());
    }

    /** The id of a case begins with that of its submission. */
    @Override
    public Page decided(SubmissionId submission, int size) {
        ObjectNode search = JSON.createObjectNode().put("size", size).put("track_total_hits", true);
        ArrayNode filter = CaseSearch.filter(search, null, null, null);
        filter.addObject().putObject("prefix").put("id", submission.value() + "-");
        filter.addObject()
                .putObject("terms")
                .putArray("state")
                .add(State.RETURNED.name())
                .add(State.REJECTED.name());
        search.putArray("sort").add("since").add("id");
        return CaseSearch.page(cases.search(search), size);
    }

    @Override
    public long returned(FeedId feed) {
        ObjectNode search = JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
        CaseSearch.filter(search, feed, null, State.RETURNED);
        return cases.search(search).at("/hits/total/value").asLong();
    }

    @Override
    public Map<State, Long> became(@Nullable FeedId feed, @Nullable String code, Instant since) {
        ObjectNode search = JSON.createObjectNode();
        CaseSearch.filter(search, feed, code, null)
                .addObject()
                .putObject("range")
                .putObject("changedAt")
                .put("gte", since.toString());
        Map<State, Long> became = new EnumMap<>(State.class);
        ObjectNode nothing = JSON.createObjectNode();
        for (JsonNode bucket : cases.buckets(search.path("query"), List.of("state"), nothing)) {
            became.put(
                    State.valueOf(bucket.at("/key/state").asString()),
                    bucket.path("doc_count").asLong());
        }
        return became;
    }
}
