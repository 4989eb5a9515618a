package migration.exchange.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import migration.exchange.embedded.ElasticsearchAddress;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Elasticsearch server behind the exchange, spoken to with the client that the exchange uses. */
public final class Store implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.shared();
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final RestClient client;

    public Store(ElasticsearchAddress address) {
        String pair = address.user() + ":" + address.password();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        client = RestClient.builder(HttpHost.create(address.url().toString()))
                .setDefaultHeaders(new BasicHeader[] {new BasicHeader("Authorization", basic)})
                .build();
    }

    public JsonNode call(String method, String path, JsonNode body) {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        return call(request);
    }

    /** Sends ready lines; true when every item was written. */
    public boolean bulk(byte[] lines) {
        Request request = new Request("POST", "/_bulk?filter_path=errors,items.*.status,items.*.error");
        request.setEntity(new NByteArrayEntity(lines, NDJSON));
        JsonNode answer = call(request);
        for (JsonNode item : answer.path("items")) {
            if (item.iterator().next().path("status").asInt() >= 300) {
                return false;
            }
        }
        return !answer.path("errors").asBoolean(true);
    }

    private JsonNode call(Request request) {
        try {
            Response response = client.performRequest(request);
            try (InputStream body = response.getEntity().getContent()) {
                return JSON.readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
