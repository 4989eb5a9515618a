package migration.exchange.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import migration.exchange.elasticsearch.Cluster;
import tools.jackson.databind.JsonNode;

/**
 * All that the index holds, read raw.
 *
 * @param records by kind and document id: version and content
 * @param places where each of these versions stands verbatim
 * @param identities by id
 * @param receipts by submission: all that does not depend on which of two versions came first
 * @param exactReceipts all of each receipt, the instant of its last change too
 * @param cases by id: state and what closed it
 * @param outcomes by id
 */
record Picture(
        Map<String, String> records,
        Map<String, String> places,
        Map<String, String> identities,
        Map<String, String> receipts,
        Map<String, String> exactReceipts,
        Map<String, String> cases,
        Map<String, String> outcomes) {

    private static final List<String> KINDS =
            List.of("crossings", "refusals", "permits", "citizenship", "documents", "visas", "population");

    static Picture of(Cluster cluster) {
        Map<String, String> records = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (String kind : KINDS) {
            for (JsonNode hit : hits(cluster, kind + "-all")) {
                JsonNode source = hit.path("_source");
                String id = kind + " " + source.path("sourceId").asString();
                records.put(
                        id,
                        source.path("version") + " " + source.path("digest") + " " + source.path("content") + " "
                                + source.path("cancelled"));
                places.put(id, source.path("submission") + " " + source.path("position") + " " + hit.path("_version"));
            }
        }
        return new Picture(
                records,
                places,
                map(cluster, "identities", JsonNode::toString),
                map(cluster, "receipts", Picture::receipt),
                map(cluster, "receipts", JsonNode::toString),
                map(cluster, "quarantine", source -> source.path("state") + " " + source.path("closedBy")),
                map(cluster, "outcomes", JsonNode::toString));
    }

    private static String receipt(JsonNode source) {
        return source.path("state") + " received " + source.path("received") + " quarantined "
                + source.path("quarantined") + " unchanged " + source.path("unchanged") + " written "
                + (source.path("accepted").asLong() + source.path("superseded").asLong());
    }

    private static Map<String, String> map(Cluster cluster, String alias, Function<JsonNode, String> say) {
        Map<String, String> all = new TreeMap<>();
        hits(cluster, alias).forEach(hit -> all.put(hit.path("_id").asString(), say.apply(hit.path("_source"))));
        return all;
    }

    private static List<JsonNode> hits(Cluster cluster, String alias) {
        String index = "/" + cluster.name(alias);
        cluster.call("POST", index + "/_refresh", null);
        JsonNode answer = cluster.call(
                        "POST", index + "/_search", "{\"size\":10000,\"version\":true,\"track_total_hits\":true}")
                .body();
        List<JsonNode> hits = new ArrayList<>();
        answer.at("/hits/hits").forEach(hits::add);
        if (answer.at("/hits/total/value").asInt() != hits.size()) {
            throw new AssertionError(alias + " holds more than a picture shows");
        }
        return hits;
    }
}
