package migration.exchange.indexing.elasticsearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Answer;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads records as they are stored; by id at once, by page as of the last refresh. */
final class ElasticsearchReader implements StoreReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int NOT_FOUND = 404;

    private final Cluster cluster;
    private final RecordId recordId;
    private final FeedKinds kinds;

    ElasticsearchReader(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        this.cluster = cluster;
        recordId = new RecordId(digest);
        this.kinds = kinds;
    }

    @Override
    public Optional<StoredRecord> find(FeedId feed, String sourceId) {
        Answer answer = cluster.ask("GET", "/" + index(feed) + "/_doc/" + recordId.of(feed, sourceId), null, NOT_FOUND);
        return answer.ok() ? Optional.of(record(answer.body().path("_source"))) : Optional.empty();
    }

    @Override
    public List<StoredRecord> findAll(FeedId feed, Collection<String> sourceIds) {
        List<StoredRecord> records = new ArrayList<>();
        if (sourceIds.isEmpty()) {
            return records;
        }
        ObjectNode query = JSON.createObjectNode();
        ArrayNode ids = query.putArray("ids");
        sourceIds.forEach(sourceId -> ids.add(recordId.of(feed, sourceId)));
        Answer answer = cluster.call("POST", "/" + index(feed) + "/_mget", query.toString());
        for (JsonNode doc : answer.body().path("docs")) {
            if (doc.path("found").asBoolean(false)) {
                records.add(record(doc.path("_source")));
            }
        }
        return records;
    }

    @Override
    public List<StoredRecord> page(FeedId feed, @Nullable String after, int size) {
        ObjectNode query = JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        query.putObject("query").putObject("term").put("feed", feed.toString());
        query.putArray("sort").add("sourceId");
        if (after != null) {
            query.putArray("search_after").add(after);
        }
        Answer answer =
                cluster.ask("POST", "/" + index(feed) + "/_search?filter_path=hits.hits._source", query.toString());
        List<StoredRecord> records = new ArrayList<>();
        answer.body().at("/hits/hits").forEach(hit -> records.add(record(hit.path("_source"))));
        return records;
    }

    private String index(FeedId feed) {
        return cluster.name(RecordIndices.all(kinds.of(feed)));
    }

    static StoredRecord record(JsonNode source) {
        List<String> issues = new ArrayList<>();
        source.path("issues").forEach(code -> issues.add(code.asString()));
        RecordPlace place = new RecordPlace(
                new SubmissionId(source.path("submission").asString()),
                source.path("position").asInt(),
                source.path("offset").asLong(),
                source.path("length").asInt());
        JsonNode content = source.path("content");
        return new StoredRecord(
                FeedId.parse(source.path("feed").asString()),
                source.path("sourceId").asString(),
                source.path("version").asInt(),
                rank(source),
                source.path("cancelled").asBoolean(false),
                issues,
                place,
                content.isObject() ? JSON.convertValue(content, FIELDS) : Map.of());
    }

    /** It is written down only where it says more than the version. */
    static Rank rank(JsonNode source) {
        return source.has("rank")
                ? Rank.ofNumber(source.path("rank").asLong())
                : Rank.of(source.path("version").asInt());
    }

    @Override
    public void refresh() {
        String all = RecordIndices.kinds().stream()
                .map(kind -> cluster.name(RecordIndices.all(kind)))
                .collect(Collectors.joining(","));
        cluster.ask("POST", "/" + all + "/_refresh", null);
    }
}
