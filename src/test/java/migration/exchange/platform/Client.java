package migration.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import migration.exchange.simulation.play.AccessToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account at the doors for programs. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final URI exchange;
    private final AccessToken token;

    Client(URI exchange, String account, String secret) {
        this.exchange = exchange;
        this.token = new AccessToken(HTTP, exchange, account, secret);
    }

    HttpResponse<String> get(String path) {
        return send(() -> request(path).GET());
    }

    /** The JSON of an answer with status 200. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return post(path, type, () -> new ByteArrayInputStream(body));
    }

    HttpResponse<String> post(String path, String type, Supplier<InputStream> body) {
        return send(() -> request(path).header("Content-Type", type).POST(BodyPublishers.ofInputStream(body)));
    }

    /** Sends XML with headers, names and values in turn. */
    HttpResponse<String> post(String path, byte[] xml, String... headers) {
        return send(() -> {
            HttpRequest.Builder request = request(path).header("Content-Type", "application/xml");
            return (headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofByteArray(xml));
        });
    }

    HttpResponse<String> delete(String path) {
        return send(() -> request(path).DELETE());
    }

    /** Sends contract XML to a feed. */
    HttpResponse<String> push(String feed, byte[] body) {
        return post("/api/feeds/" + feed + "/submissions", "application/xml", body);
    }

    /** Sends contract XML to a feed; the id of the receipt. */
    String pushed(String feed, String xml) {
        HttpResponse<String> answer = push(feed, xml.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 202) {
            throw new AssertionError(feed + " answered " + answer.statusCode() + " " + answer.body());
        }
        return id(answer);
    }

    /** The id in the address of a receipt. */
    static String id(HttpResponse<String> accepted) {
        String location = accepted.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(exchange.resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpResponse<String> send(Supplier<HttpRequest.Builder> request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.get().build(), BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                token.forget();
                answer = HTTP.send(request.get().build(), BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
