package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.elasticsearch.Cursor;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.Quarantine.Query;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds cases by what they are, oldest first. */
final class CaseSearch {

    private final Documents cases;

    CaseSearch(Documents cases) {
        this.cases = cases;
    }

    Page list(Query query) {
        ObjectNode search = JSON.createObjectNode().put("size", query.size()).put("track_total_hits", true);
        ArrayNode filter = filter(search, query.feed(), query.code(), query.state());
        term(filter, "sourceId", query.sourceId());
        term(filter, CaseDocument.MEND, query.mend());
        query.except()
                .forEach(feed -> ((ObjectNode) search.at("/query/bool"))
                        .withArray("must_not")
                        .addObject()
                        .putObject("term")
                        .put("feed", feed.toString()));
        search.putArray("sort").add("since").add("id");
        Cursor.apply(search, query.after());
        return page(cases.search(search), query.size());
    }

    static Page page(JsonNode answer, int size) {
        JsonNode hits = answer.at("/hits/hits");
        List<QuarantinedRecord> page = new ArrayList<>();
        hits.forEach(hit -> page.add(CaseDocument.read(hit.path("_source"))));
        return new Page(page, answer.at("/hits/total/value").asLong(), Cursor.after(hits, size));
    }

    /** Puts the filter of a query, to which more may be added. */
    static ArrayNode filter(ObjectNode search, @Nullable FeedId feed, @Nullable String code, @Nullable State state) {
        ArrayNode filter = search.putObject("query").putObject("bool").putArray("filter");
        term(filter, "feed", feed);
        term(filter, "codes", code);
        term(filter, "state", state);
        return filter;
    }

    private static void term(ArrayNode filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.addObject().putObject("term").put(field, value.toString());
        }
    }
}
