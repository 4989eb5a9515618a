package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.RecordPosition;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of outcomes and receipts what issues quote of records; what became of these and all counts stay. */
public final class AccountErasing {

    private static final int AT_ONCE = 50;
    private static final int MOST = 10_000;
    private static final List<String> QUOTING = List.of("value", "expected", "detail");

    private final Documents outcomes;
    private final Documents receipts;

    public AccountErasing(Cluster cluster) {
        outcomes = new Documents(cluster, AccountIndices.OUTCOMES);
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
    }

    /** The aliases of what it changes. */
    public static List<String> aliases() {
        return List.of(AccountIndices.OUTCOMES, AccountIndices.RECEIPTS);
    }

    /** Silences the issues of the records at some places. */
    public void erase(List<RecordPlace> places) {
        Set<RecordPosition> spots = new HashSet<>();
        places.forEach(place -> spots.add(place.which()));
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            JsonNode found = outcomes.search(holding(places.subList(from, Math.min(places.size(), from + AT_ONCE))));
            List<String> ids = new ArrayList<>();
            found.at("/hits/hits").forEach(hit -> ids.add(hit.path("_id").asString()));
            ids.forEach(id -> outcomes.change(id, there -> silenced(there, spots)));
        }
    }

    private static ObjectNode holding(List<RecordPlace> places) {
        ObjectNode query = JSON.createObjectNode().put("size", MOST).put("_source", false);
        ArrayNode any = query.putObject("query").putObject("bool").putArray("should");
        for (RecordPlace place : places) {
            ArrayNode all = any.addObject().putObject("bool").putArray("filter");
            all.addObject()
                    .putObject("term")
                    .put("submission", place.submission().value());
            all.addObject().putObject("range").putObject("first").put("lte", place.position());
            all.addObject().putObject("range").putObject("last").put("gte", place.position());
        }
        return query;
    }

    /** Null when there is nothing to silence. */
    private static @Nullable ObjectNode silenced(@Nullable JsonNode there, Set<RecordPosition> spots) {
        if (!(there instanceof ObjectNode source)) {
            return null;
        }
        boolean changed = false;
        for (JsonNode record : source.path("records")) {
            RecordPosition spot = new RecordPosition(
                    new SubmissionId(record.at("/place/submission/value").asString()),
                    record.at("/place/position").asInt());
            if (spots.contains(spot)) {
                for (JsonNode issue : record.path("issues")) {
                    changed |= silence(issue);
                }
            }
        }
        return changed ? source : null;
    }

    private static boolean silence(JsonNode issue) {
        boolean quotes = QUOTING.stream().anyMatch(issue::has);
        if (issue instanceof ObjectNode quoting) {
            quoting.remove(QUOTING);
        }
        return quotes;
    }

    /** Silences why submissions are damaged. */
    public void eraseDamage(Collection<SubmissionId> damaged) {
        for (SubmissionId id : damaged) {
            receipts.change(id.value(), there -> {
                boolean changed = there != null && silence(there.at("/tally/damage"));
                return changed && there instanceof ObjectNode source ? source : null;
            });
        }
    }
}
