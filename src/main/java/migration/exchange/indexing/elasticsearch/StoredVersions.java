package migration.exchange.indexing.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.elasticsearch.Backoff;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Errors;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.StoreRefusedException;
import migration.exchange.indexing.WriteResult;
import org.apache.http.entity.ContentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks at what is stored where a record was refused because its version is not newer. Asks by updates that change
 * nothing: the server answers them from its log, while for reading by id it would refresh the index each time.
 */
final class StoredVersions {

    private static final String PATH = "/_bulk?require_alias=true&filter_path=items.update.status,"
            + "items.update._version,items.update.get._source,items.update.error";
    private static final String NO_CHANGE =
            "{\"doc\":{},\"_source\":[\"digest\",\"submission\",\"position\",\"erased\"]}\n";
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final int NOT_FOUND = 404;

    private final Cluster cluster;
    private final RecordAliases aliases;

    StoredVersions(Cluster cluster, RecordAliases aliases) {
        this.cluster = cluster;
        this.aliases = aliases;
    }

    /** For each refused item what it amounts to; null when the stored document has gone and it can be written again. */
    List<@Nullable WriteResult> classify(List<RecordDocument> documents, List<BulkBody.Item> refused) {
        List<@Nullable WriteResult> results = new ArrayList<>();
        if (refused.isEmpty()) {
            return results;
        }
        JsonNode found = found(query(documents, refused), refused.size());
        for (int i = 0; i < refused.size(); i++) {
            BulkBody.Item item = refused.get(i);
            JsonNode stored = found.path(i).path("update");
            results.add(classify(documents.get(item.record()), item.digest(), stored));
        }
        return results;
    }

    private JsonNode found(byte[] query, int count) {
        Backoff backoff = cluster.backoff();
        while (true) {
            JsonNode items = cluster.call("POST", PATH, query, query.length, NDJSON)
                    .body()
                    .path("items");
            if (items.size() != count) {
                throw new StoreRefusedException(
                        "a request for " + count + " documents was answered with " + items.size());
            }
            if (items.valueStream().noneMatch(StoredVersions::isPutOff)) {
                return items;
            }
            backoff.sleep("looking at stored documents was put off");
        }
    }

    private static boolean isPutOff(JsonNode item) {
        return Errors.isPutOff(item.path("update"));
    }

    private byte[] query(List<RecordDocument> documents, List<BulkBody.Item> refused) {
        StringBuilder lines = new StringBuilder();
        for (BulkBody.Item item : refused) {
            String index = aliases.all(documents.get(item.record()).kind());
            lines.append("{\"update\":{\"_index\":\"").append(index).append("\",\"_id\":\"");
            lines.append(item.id()).append("\"}}\n").append(NO_CHANGE);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable WriteResult classify(RecordDocument document, String digest, JsonNode stored) {
        int status = stored.path("status").asInt(0);
        if (status >= 300 && status != NOT_FOUND) {
            throw new StoreRefusedException(
                    "a stored document could not be read: " + Errors.describe(stored.path("error")));
        }
        long rank = stored.path("_version").asLong(-1);
        if (status == NOT_FOUND || rank < document.rank().number()) {
            return null;
        }
        if (Rank.ofNumber(rank).version() > document.rank().version()) {
            return WriteResult.SUPERSEDED;
        }
        JsonNode source = stored.at("/get/_source");
        if (source.path("erased").asBoolean(false)) {
            return WriteResult.SUPERSEDED;
        }
        if (samePlace(document.place(), source)) {
            return WriteResult.ACCEPTED;
        }
        return source.path("digest").asString("").equals(digest) ? WriteResult.UNCHANGED : WriteResult.CONFLICT;
    }

    // by position, not by batch: a poisoned batch is halved
    private static boolean samePlace(RecordPlace place, JsonNode source) {
        return source.path("position").asInt(-1) == place.position()
                && source.path("submission")
                        .asString("")
                        .equals(place.submission().value());
    }
}
