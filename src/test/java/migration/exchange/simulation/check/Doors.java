package migration.exchange.simulation.check;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public doors of the exchange, as one account with a bearer token sees them. */
public final class Doors {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI exchange;
    private final String basic;
    private String token = "";

    /**
     * @param exchange such as {@code http://localhost:8080}
     * @param account account that signs in with client credentials
     */
    public Doors(URI exchange, String account, String secret) {
        this.exchange = exchange;
        this.basic = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a JSON answer. */
    public JsonNode json(String path, Map<String, String> query) {
        return JSON.readTree(text(path, query));
    }

    /** Reads an answer; asks again while the exchange cannot answer just now. */
    public String text(String path, Map<String, String> query) {
        HttpResponse<String> answer = answered(path, query);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + words(query) + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The status of an answer, once the exchange can answer. */
    int status(String path, Map<String, String> query) {
        return answered(path, query).statusCode();
    }

    private HttpResponse<String> answered(String path, Map<String, String> query) {
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<String> answer;
                try {
                    answer = get(path + words(query));
                } catch (HttpTimeoutException e) {
                    if (attempt < ATTEMPTS) {
                        continue; // the store may still be starting
                    }
                    throw e;
                }
                if (answer.statusCode() == 401 && attempt < ATTEMPTS) {
                    renewToken();
                } else if (answer.statusCode() >= 500 && attempt < ATTEMPTS) {
                    Thread.sleep(1000);
                } else {
                    return answer;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(path + words(query), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(exchange.resolve(pathAndQuery))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, text/csv")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private void renewToken() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(exchange.resolve("/oauth2/token"))
                .header("Authorization", basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        token = JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static String words(Map<String, String> query) {
        var words = new StringBuilder();
        query.forEach((name, value) -> words.append(words.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return words.toString();
    }

    /** All entries of a list that comes in pages of {@code records} with the cursor {@code next}. */
    public Iterator<JsonNode> list(String path, Map<String, String> query) {
        return new Pages(path, query);
    }

    private final class Pages implements Iterator<JsonNode> {

        private final String path;
        private final Map<String, String> query;
        private final Deque<JsonNode> page = new ArrayDeque<>();
        private boolean more = true;

        Pages(String path, Map<String, String> query) {
            this.path = path;
            this.query = new java.util.LinkedHashMap<>(query);
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && more) {
                JsonNode answer = json(path, query);
                answer.path("records").forEach(page::add);
                JsonNode next = answer.path("next");
                more = next.isString() && !next.asString().isEmpty();
                if (more) {
                    query.put("after", next.asString());
                }
            }
            return !page.isEmpty();
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.remove();
        }
    }
}
