package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Cursor;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases by deterministic ids: one that comes again is the same case, and a closed one stays closed. */
final class ElasticsearchQuarantine implements Quarantine {

    static final String INDEX = "quarantine";
    static final String DECISIONS = "decisions";
    /** The same version came with other content: the accepted one of that version does not settle it. */
    private static final String SAME_VERSION = "VERSION_SAME_OTHER_CONTENT";

    private final Documents cases;
    private final CasesOfRecords ofRecords;
    private final CaseCounts counts;
    private final Clock clock;

    ElasticsearchQuarantine(Cluster cluster, Clock clock) {
        this.clock = clock;
        cases = new Documents(cluster, INDEX);
        ofRecords = new CasesOfRecords(cluster);
        counts = new CaseCounts(cases);
    }

    static List<IndexDefinition> indices() {
        return List.of(cases(), CasesOfRecords.index());
    }

    private static IndexDefinition cases() {
        return IndexDefinition.plain(
                INDEX,
                new Fields()
                        .keys("id", "feed", "codes", "unknown", "state", "sourceId")
                        .numbers("version")
                        .instants("since", "changedAt")
                        .kept("closedBy")
                        .opaque("record", DECISIONS)
                        .mappings());
    }

    @Override
    public void admit(List<QuarantinedRecord> records) {
        Map<String, ObjectNode> sources = new LinkedHashMap<>();
        records.forEach(record -> sources.put(record.id(), source(record)));
        // a case that is there can always be found by its record
        ofRecords.add(records);
        cases.createAll(sources);
    }

    private static ObjectNode source(QuarantinedRecord record) {
        ObjectNode source = JSON.createObjectNode()
                .put("id", record.id())
                .put("feed", record.feed().toString())
                .put("state", record.state().name())
                .put("version", record.version())
                .put("since", record.since().toString());
        if (record.sourceId() != null) {
            source.put("sourceId", record.sourceId());
        }
        if (record.closedBy() != null) {
            source.put("closedBy", record.closedBy());
        }
        ArrayNode codes = source.putArray("codes");
        record.issues().stream().map(Issue::code).distinct().forEach(codes::add);
        ArrayNode unknown = source.putArray("unknown");
        UnknownCodes.of(record.issues()).forEach(unknown::add);
        source.set("record", JSON.valueToTree(record));
        return source;
    }

    /** As it was admitted, and what has become of it since. */
    static QuarantinedRecord record(JsonNode source) {
        ObjectNode record = (ObjectNode) source.path("record").deepCopy();
        record.set("state", source.path("state"));
        record.set("closedBy", source.get("closedBy"));
        record.set("decisions", source.withArray(DECISIONS));
        return JSON.treeToValue(record, QuarantinedRecord.class);
    }

    @Override
    public boolean has(String id) {
        return !cases.findAll(List.of(id)).isEmpty();
    }

    @Override
    public Optional<QuarantinedRecord> find(String id) {
        return cases.find(id).map(ElasticsearchQuarantine::record);
    }

    @Override
    public void release(String id, String by) {
        close(id, State.RELEASED, by);
    }

    private void close(String id, State state, String by) {
        cases.change(id, there -> {
            if (!(there instanceof ObjectNode source) || isSettled(source)) {
                return null;
            }
            return source.put("state", state.name())
                    .put("closedBy", by)
                    .put("changedAt", clock.instant().toString());
        });
    }

    static State state(JsonNode source) {
        return State.valueOf(source.path("state").asString());
    }

    private static boolean isOpen(JsonNode source) {
        return state(source).isOpen();
    }

    /** A record that was rejected while its correction was on its way is released all the same: it is in the store. */
    private static boolean isSettled(JsonNode source) {
        return state(source) == State.RELEASED || state(source) == State.OVERTAKEN;
    }

    @Override
    public void overtake(FeedId feed, List<Overtaking> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<String, Overtaking> newest = accepted.stream()
                .collect(Collectors.toMap(Overtaking::sourceId, o -> o, (a, b) -> a.version() >= b.version() ? a : b));
        List<String> ids = ofRecords.of(feed, newest.keySet());
        for (JsonNode source : cases.findAll(ids).values()) {
            Overtaking by = newest.get(source.path("sourceId").asString());
            if (by != null && isOpen(source) && isOvertaken(source, by)) {
                close(source.path("id").asString(), State.OVERTAKEN, by.submission());
            }
        }
    }

    @Override
    public Set<String> waiting(FeedId feed, Collection<String> sourceIds) {
        return cases.findAll(ofRecords.of(feed, sourceIds)).values().stream()
                .filter(ElasticsearchQuarantine::isOpen)
                .map(source -> source.path("sourceId").asString())
                .collect(Collectors.toSet());
    }

    private static boolean isOvertaken(JsonNode source, Overtaking by) {
        int version = source.path("version").asInt();
        return version < by.version() || version == by.version() && !isConflict(source);
    }

    private static boolean isConflict(JsonNode source) {
        for (JsonNode code : source.path("codes")) {
            if (code.asString().equals(SAME_VERSION)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Page list(Query query) {
        ObjectNode search = JSON.createObjectNode().put("size", query.size()).put("track_total_hits", true);
        filter(search, query.feed(), query.code(), query.state(), query.sourceId());
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
        hits.forEach(hit -> page.add(record(hit.path("_source"))));
        return new Page(page, answer.at("/hits/total/value").asLong(), Cursor.after(hits, size));
    }

    static ArrayNode filter(
            ObjectNode search,
            @Nullable FeedId feed,
            @Nullable String code,
            @Nullable State state,
            @Nullable String sourceId) {
        ArrayNode filter = search.putObject("query").putObject("bool").putArray("filter");
        term(filter, "feed", feed);
        term(filter, "codes", code);
        term(filter, "state", state);
        term(filter, "sourceId", sourceId);
        return filter;
    }

    private static void term(ArrayNode filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.addObject().putObject("term").put(field, value.toString());
        }
    }

    @Override
    public long waiting(FeedId feed) {
        return list(new Query(feed, null, State.WAITING, null, Set.of(), null, 1))
                .total();
    }

    @Override
    public List<Cause> causes(@Nullable FeedId feed) {
        return counts.causes(feed);
    }

    @Override
    public List<Admission> admissions(@Nullable FeedId feed, LocalDate from) {
        return counts.admissions(feed, from);
    }

    @Override
    public List<UnknownCode> unknownCodes() {
        return counts.unknownCodes();
    }
}
