package migration.exchange.simulation.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Breaks one stored record behind the exchange's back, so that one can see the check find it. */
public final class Sabotage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INDEX = "*crossings-all";
    private static final String ANY = """
            {"size": 1, "version": true, "sort": [{"sourceId": "asc"}],
             "query": {"bool": {"must_not": {"term": {"cancelled": true}}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI store;
    private final String basic;

    /** @param store address of the Elasticsearch server, with an account that may write */
    public Sabotage(URI store, String user, String password) {
        this.store = store;
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Breaks a stored crossing.
     *
     * @param kind {@code drop}: it vanishes; {@code verdict}: it says that it was accepted otherwise; {@code id}: it
     *     stands under another id
     * @return what was done, for people
     */
    public String commit(String kind) {
        JsonNode hit = anyCrossing();
        String id = hit.path("_id").asString();
        String place = "/" + hit.path("_index").asString() + "/_doc/";
        ObjectNode document = (ObjectNode) hit.path("_source");
        switch (kind) {
            case "drop" -> call("DELETE", place + id + "?refresh=true", null);
            case "verdict" -> {
                toggleIssues(document);
                put(place + id, hit.path("_version").asLong(), document);
            }
            case "id" -> {
                call("DELETE", place + id + "?refresh=true", null);
                document.put("sourceId", document.path("sourceId").asString() + "-X");
                put(place + id + "-X", hit.path("_version").asLong(), document);
            }
            default -> throw new IllegalArgumentException("no such sabotage: " + kind);
        }
        return kind + " of " + id;
    }

    private JsonNode anyCrossing() {
        return call("POST", "/" + INDEX + "/_search", ANY)
                .path("hits")
                .path("hits")
                .path(0);
    }

    private static void toggleIssues(ObjectNode document) {
        boolean none = document.path("issues").isEmpty();
        var issues = document.putArray("issues");
        if (none) {
            issues.add("RULE_DOC_EXPIRED");
        }
        document.put("verdict", none ? "ACCEPTED_WITH_ISSUES" : "ACCEPTED");
    }

    private void put(String path, long version, ObjectNode document) {
        call("PUT", path + "?refresh=true&version_type=external_gte&version=" + version, document.toString());
    }

    private JsonNode call(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(store.resolve(path))
                    .header("Authorization", basic)
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
