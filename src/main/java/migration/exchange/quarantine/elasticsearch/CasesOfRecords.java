package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which cases there are of a record, to be read by id: nearly every batch asks, and a search that sees all that was
 * written would have the server refresh each time.
 */
final class CasesOfRecords {

    private static final String INDEX = "quarantine-records";
    private static final String CASES = "cases";

    private final Documents documents;

    CasesOfRecords(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return new IndexDefinition(INDEX, new Fields().opaque(CASES).mappings(), "30s", Map.of(INDEX, ""));
    }

    /** Adds cases to their records; repeats change nothing. */
    void add(List<QuarantinedRecord> cases) {
        Map<String, List<String>> more = new LinkedHashMap<>();
        for (QuarantinedRecord one : cases) {
            if (one.sourceId() != null) {
                more.computeIfAbsent(id(one.feed(), one.sourceId()), id -> new ArrayList<>())
                        .add(one.id());
            }
        }
        Map<String, Function<@Nullable JsonNode, @Nullable ObjectNode>> changes = new LinkedHashMap<>();
        more.forEach((id, ids) -> changes.put(id, there -> with(there, ids)));
        documents.changeAll(changes);
    }

    private static @Nullable ObjectNode with(@Nullable JsonNode there, List<String> more) {
        List<String> known = there == null ? List.of() : cases(there);
        if (known.containsAll(more)) {
            return null;
        }
        ObjectNode source = JSON.createObjectNode();
        ArrayNode all = source.putArray(CASES);
        known.forEach(all::add);
        more.stream().filter(one -> !known.contains(one)).distinct().forEach(all::add);
        return source;
    }

    /** Ids of the cases, closed ones too, of records of a feed. */
    List<String> of(FeedId feed, Collection<String> sourceIds) {
        List<String> ids =
                sourceIds.stream().map(sourceId -> id(feed, sourceId)).toList();
        return documents.findAll(ids).values().stream()
                .flatMap(source -> cases(source).stream())
                .toList();
    }

    void delete(FeedId feed, Collection<String> sourceIds) {
        documents.deleteAll(
                sourceIds.stream().map(sourceId -> id(feed, sourceId)).toList());
    }

    private static List<String> cases(JsonNode source) {
        List<String> ids = new ArrayList<>();
        source.path(CASES).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static String id(FeedId feed, String sourceId) {
        try {
            byte[] record = (feed + " " + sourceId).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(record);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
