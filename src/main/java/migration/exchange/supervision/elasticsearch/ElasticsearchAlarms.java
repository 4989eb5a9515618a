package migration.exchange.supervision.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document for each alarm; what stewards decide stands in it and outlives every look. */
final class ElasticsearchAlarms implements AlarmBook {

    private static final String INDEX = "alarms";
    private static final int MOST = 10_000;
    private static final String ALARM = "alarm";

    private final Documents documents;

    ElasticsearchAlarms(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(
                INDEX,
                new Fields()
                        .flags("open", "told")
                        .instants("openedAt", "closedAt", "changedAt")
                        .opaque(ALARM)
                        .mappings());
    }

    @Override
    public List<Alarm> known(Instant closedSince) {
        ObjectNode query = JSON.createObjectNode().put("size", MOST).put("track_total_hits", false);
        ArrayNode any = query.putObject("query").putObject("bool").putArray("should");
        any.addObject().putObject("term").put("open", true);
        any.addObject().putObject("range").putObject("closedAt").put("gte", closedSince.toString());
        query.putArray("sort").add("openedAt");
        return alarms(query);
    }

    @Override
    public List<Alarm> list(int size) {
        ObjectNode query = JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        ArrayNode sort = query.putArray("sort");
        sort.addObject().put("open", "desc");
        sort.addObject().put("openedAt", "desc");
        return alarms(query);
    }

    private List<Alarm> alarms(ObjectNode query) {
        List<Alarm> found = new ArrayList<>();
        documents.search(query).at("/hits/hits").forEach(hit -> found.add(alarm(hit.path("_source"))));
        return found;
    }

    @Override
    public Optional<Alarm> find(String id) {
        return documents.find(id).map(ElasticsearchAlarms::alarm);
    }

    @Override
    public void keep(Collection<Alarm> alarms) {
        Map<String, Function<@Nullable JsonNode, @Nullable ObjectNode>> changes = new LinkedHashMap<>();
        alarms.forEach(alarm -> changes.put(alarm.id(), there -> kept(there, alarm)));
        documents.changeAll(changes);
    }

    /** What opens, comes back or closes is to be told. */
    private static ObjectNode kept(@Nullable JsonNode there, Alarm alarm) {
        if (there == null) {
            return changed(source(alarm), alarm.openedAt());
        }
        ObjectNode source = source(alarm.with(alarm(there).decision()));
        Instant closed = alarm.closedAt();
        if (there.path("open").asBoolean() != (closed == null)) {
            return changed(source, closed == null ? alarm.seenAt() : closed);
        }
        return source.put("told", there.path("told").asBoolean(true))
                .put(
                        "changedAt",
                        there.path("changedAt").asString(alarm.openedAt().toString()));
    }

    private static ObjectNode changed(ObjectNode source, Instant at) {
        return source.put("told", false).put("changedAt", at.toString());
    }

    @Override
    public List<Alarm> untold(Instant since, int size) {
        ObjectNode query = JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        ArrayNode filter = query.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("told", false);
        filter.addObject().putObject("range").putObject("changedAt").put("gte", since.toString());
        query.putArray("sort").add("changedAt");
        return alarms(query);
    }

    @Override
    public void told(Collection<Alarm> alarms) {
        Map<String, Function<@Nullable JsonNode, @Nullable ObjectNode>> changes = new LinkedHashMap<>();
        alarms.forEach(alarm -> changes.put(alarm.id(), there -> {
            boolean same = there != null && there.path("open").asBoolean() == (alarm.closedAt() == null);
            return same && there instanceof ObjectNode source
                    ? source.deepCopy().put("told", true)
                    : null;
        }));
        documents.changeAll(changes);
    }

    @Override
    public Optional<Alarm> decide(String id, Alarm.Decision decision) {
        Alarm[] decided = new Alarm[1];
        documents.change(id, there -> {
            if (there == null) {
                return null;
            }
            Alarm alarm = alarm(there).with(decision);
            decided[0] = alarm;
            return there instanceof ObjectNode source ? source.deepCopy().setAll(source(alarm)) : null;
        });
        return Optional.ofNullable(decided[0]);
    }

    private static Alarm alarm(JsonNode source) {
        return JSON.treeToValue(source.path(ALARM), Alarm.class);
    }

    private static ObjectNode source(Alarm alarm) {
        ObjectNode source = JSON.createObjectNode()
                .put("open", alarm.closedAt() == null)
                .put("openedAt", alarm.openedAt().toString());
        if (alarm.closedAt() != null) {
            source.put("closedAt", alarm.closedAt().toString());
        }
        source.set(ALARM, JSON.valueToTree(alarm));
        return source;
    }
}
