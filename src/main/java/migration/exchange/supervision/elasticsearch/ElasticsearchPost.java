package migration.exchange.supervision.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.supervision.Post;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One document that says who is there until when, and when was looked; changed only as it was read. */
final class ElasticsearchPost implements Post {

    private static final String INDEX = "watch";
    private static final String ID = "post";

    private final Documents documents;

    ElasticsearchPost(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(
                INDEX, new Fields().kept("who", "until", "lookedAt").mappings());
    }

    @Override
    public boolean take(String who, Instant now, Duration lease) {
        boolean[] taken = new boolean[1];
        documents.change(ID, there -> {
            taken[0] = isFree(there, who, now);
            return taken[0]
                    ? copy(there).put("who", who).put("until", now.plus(lease).toString())
                    : null;
        });
        return taken[0];
    }

    private static boolean isFree(@Nullable JsonNode there, String who, Instant now) {
        return there == null
                || !there.has("who")
                || there.path("who").asString().equals(who)
                || !Instant.parse(there.path("until").asString()).isAfter(now);
    }

    private static ObjectNode copy(@Nullable JsonNode there) {
        return there instanceof ObjectNode known ? known.deepCopy() : JSON.createObjectNode();
    }

    @Override
    public Optional<Instant> lastLook() {
        return documents
                .find(ID)
                .filter(source -> source.has("lookedAt"))
                .map(source -> Instant.parse(source.path("lookedAt").asString()));
    }

    @Override
    public void looked(Instant at) {
        documents.change(ID, there -> copy(there).put("lookedAt", at.toString()));
    }
}
