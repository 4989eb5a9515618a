package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.List;
import java.util.Set;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.quality.Issue;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a case is written down: as it was admitted, and beside it what has become of it since. */
final class CaseDocument {

    static final String INDEX = "quarantine";
    /** The job that released it by a rule. */
    static final String MEND = "mend";

    private static final String DECISIONS = "decisions";
    private static final String CLOSED_BY = "closedBy";
    private static final String WITHDRAWN = "withdrawn";
    /** What stewards did last with its record, so that what was done before and comes again changes nothing. */
    private static final String STEP = "step";
    /** The same version came with other content: the accepted one of that version does not settle it. */
    private static final String SAME_VERSION = "VERSION_SAME_OTHER_CONTENT";

    private CaseDocument() {}

    static IndexDefinition index() {
        return IndexDefinition.plain(
                INDEX,
                new Fields()
                        .keys("id", "feed", "codes", "unknown", "state", "sourceId", MEND)
                        .numbers("version")
                        .instants("since", "changedAt")
                        .kept(CLOSED_BY, WITHDRAWN)
                        .keptNumbers(STEP)
                        .opaque("record", DECISIONS)
                        .mappings());
    }

    static ObjectNode of(QuarantinedRecord record) {
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
            source.put(CLOSED_BY, record.closedBy());
        }
        ArrayNode codes = source.putArray("codes");
        record.issues().stream().map(Issue::code).distinct().forEach(codes::add);
        ArrayNode unknown = source.putArray("unknown");
        UnknownCodes.of(record.issues()).forEach(unknown::add);
        source.set("record", JSON.valueToTree(record));
        return source;
    }

    static QuarantinedRecord read(JsonNode source) {
        ObjectNode record = (ObjectNode) source.path("record").deepCopy();
        record.set("state", source.path("state"));
        record.set(CLOSED_BY, source.get(CLOSED_BY));
        record.set(DECISIONS, source.withArray(DECISIONS));
        return JSON.treeToValue(record, QuarantinedRecord.class);
    }

    static State state(JsonNode source) {
        return State.valueOf(source.path("state").asString());
    }

    static int step(JsonNode source) {
        return source.path(STEP).asInt(0);
    }

    /** A record that was rejected while its correction was on its way is released all the same: it is in the store. */
    static boolean isSettled(JsonNode source) {
        return state(source) == State.RELEASED || state(source) == State.OVERTAKEN;
    }

    /** Whether a correction releases it; one that was accepted may have been seen as a later version before. */
    static boolean isOpenTo(JsonNode source, String correction) {
        return isOvertakenBy(source, Set.of(correction)) || !isSettled(source);
    }

    static boolean isOvertakenBy(JsonNode source, Set<String> submissions) {
        return state(source) == State.OVERTAKEN
                && submissions.contains(source.path(CLOSED_BY).asString(""));
    }

    /** Its corrections that were taken back: whoever has read the store before that may still think that they stand. */
    static List<String> withdrawn(JsonNode source) {
        return source.path(WITHDRAWN).valueStream().map(JsonNode::asString).toList();
    }

    /** Whether a version that was accepted settles it. */
    static boolean isOvertaken(JsonNode source, int accepted) {
        int version = source.path("version").asInt();
        return version < accepted || version == accepted && !isConflict(source);
    }

    private static boolean isConflict(JsonNode source) {
        return source.path("codes")
                .valueStream()
                .anyMatch(code -> code.asString().equals(SAME_VERSION));
    }

    /** Closes it. */
    static ObjectNode closed(ObjectNode source, State state, String by) {
        return source.put("state", state.name()).put(CLOSED_BY, by);
    }

    /** Closes it by a correction. */
    static ObjectNode released(ObjectNode source, String by, int step, @Nullable String mend) {
        if (mend != null) {
            source.put(MEND, mend);
        }
        return closed(source, State.RELEASED, by).put(STEP, step);
    }

    /** Lets it wait again since its correction was taken back. */
    static ObjectNode reopened(ObjectNode source, Decision decision, int step) {
        source.withArray(WITHDRAWN).add(source.path(CLOSED_BY).asString());
        source.remove(List.of(CLOSED_BY, MEND));
        return decided(source, decision).put(STEP, step);
    }

    /** Writes a decision on it, which gives it its state. */
    static ObjectNode decided(ObjectNode source, Decision decision) {
        source.withArray(DECISIONS).add(JSON.valueToTree(decision));
        return source.put("state", decision.state().name());
    }
}
