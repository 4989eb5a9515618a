package migration.exchange.campaign.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import migration.exchange.embedded.ElasticsearchAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch as anyone can read it. */
public final class RawIndex {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final String credentials;

    private RawIndex(URI address, String credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    public static RawIndex at(ElasticsearchAddress server) {
        String pair = server.user() + ":" + server.password();
        return new RawIndex(server.url(), Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it answers at once. */
    public boolean answers() throws InterruptedException {
        try {
            return send("GET", "/_cluster/health?timeout=1s", null).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** Lets nothing be written, as a server does whose disk is nearly full, or lets it be written again. */
    public void readOnly(boolean blocked) throws IOException, InterruptedException {
        String value = blocked ? "true" : "null";
        ask("PUT", "/_all/_settings", "{\"index.blocks.read_only_allow_delete\":" + value + "}");
    }

    /** How many documents there are, all that was written so far counted. */
    public long count(String index, String query) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", null);
        return ask("POST", "/" + index + "/_count", "{\"query\":" + query + "}")
                .path("count")
                .asLong();
    }

    /** Sums of a search without hits. */
    public JsonNode aggregate(String index, String aggregations) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", null);
        return ask("POST", "/" + index + "/_search", "{\"size\":0,\"aggs\":" + aggregations + "}")
                .path("aggregations");
    }

    /** Reads every document of an index, with its version. */
    public void scan(String index, Consumer<JsonNode> hit) throws IOException, InterruptedException {
        scan(index, "_doc", hit);
    }

    /** Reads every document of an index, what was written first first. */
    public void scanInOrderOfWriting(String index, Consumer<JsonNode> hit) throws IOException, InterruptedException {
        scan(index, "_seq_no", hit);
    }

    private void scan(String index, String sort, Consumer<JsonNode> hit) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", null);
        JsonNode page = ask(
                "POST",
                "/" + index + "/_search?scroll=5m",
                "{\"size\":1000,\"version\":true,\"sort\":[\"" + sort + "\"],\"query\":{\"match_all\":{}}}");
        while (page.at("/hits/hits").size() > 0) {
            page.at("/hits/hits").forEach(hit);
            String scroll = page.path("_scroll_id").asString();
            page = ask("POST", "/_search/scroll", "{\"scroll\":\"5m\",\"scroll_id\":\"" + scroll + "\"}");
        }
        ask(
                "DELETE",
                "/_search/scroll",
                "{\"scroll_id\":\"" + page.path("_scroll_id").asString() + "\"}");
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
