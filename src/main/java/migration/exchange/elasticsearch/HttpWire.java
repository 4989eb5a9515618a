package migration.exchange.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The wire to a server that is a process of its own. */
final class HttpWire implements Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;

    HttpWire(RestClient client) {
        this.client = client;
    }

    @Override
    public Answer send(Request request) throws IOException {
        try {
            Response response = client.performRequest(request);
            return new Answer(response.getStatusLine().getStatusCode(), json(response.getEntity()));
        } catch (ResponseException e) {
            Response response = e.getResponse();
            return new Answer(response.getStatusLine().getStatusCode(), complaint(response));
        }
    }

    /** What stands between us and the server may complain in other forms than its own. */
    private static JsonNode complaint(Response response) {
        try {
            return json(response.getEntity());
        } catch (IOException | RuntimeException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode json(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return MissingNode.getInstance();
        }
        try (InputStream in = entity.getContent()) {
            return JSON.readTree(in);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
