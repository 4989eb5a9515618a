package migration.exchange.indexing.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.StoreRefusedException;
import migration.exchange.indexing.WriteResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks at what is stored where a record was refused because its version is not newer. */
final class StoredVersions {

    private static final String PATH = "/_mget?_source_includes=digest,submission,position"
            + "&filter_path=docs.found,docs._version,docs._source,docs.error.type";

    private final Cluster cluster;

    StoredVersions(Cluster cluster) {
        this.cluster = cluster;
    }

    /** For each refused item what it amounts to; null when the stored document has gone and it can be written again. */
    List<@Nullable WriteResult> classify(List<RecordDocument> documents, List<BulkBody.Item> refused) {
        List<@Nullable WriteResult> results = new ArrayList<>();
        if (refused.isEmpty()) {
            return results;
        }
        JsonNode found =
                cluster.call("POST", PATH, query(documents, refused)).body().path("docs");
        if (found.size() != refused.size()) {
            throw new StoreRefusedException(
                    "a request for " + refused.size() + " documents was answered with " + found.size());
        }
        for (int i = 0; i < refused.size(); i++) {
            BulkBody.Item item = refused.get(i);
            results.add(classify(documents.get(item.record()), item.digest(), found.get(i)));
        }
        return results;
    }

    private String query(List<RecordDocument> documents, List<BulkBody.Item> refused) {
        return refused.stream()
                .map(item -> "{\"_index\":\""
                        + cluster.name(
                                RecordIndices.all(documents.get(item.record()).kind())) + "\",\"_id\":\""
                        + item.id() + "\"}")
                .collect(Collectors.joining(",", "{\"docs\":[", "]}"));
    }

    private static @Nullable WriteResult classify(RecordDocument document, String digest, JsonNode stored) {
        if (stored.has("error")) {
            throw new StoreRefusedException("a stored document could not be read: "
                    + stored.at("/error/type").asString(""));
        }
        long version = stored.path("_version").asLong(-1);
        if (!stored.path("found").asBoolean(false) || version < document.version()) {
            return null;
        }
        if (version > document.version()) {
            return WriteResult.SUPERSEDED;
        }
        JsonNode source = stored.path("_source");
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
