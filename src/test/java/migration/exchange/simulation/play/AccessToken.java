package migration.exchange.simulation.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** A bearer token of the exchange by OAuth2 client credentials, kept until it is refused. */
public final class AccessToken {

    private final HttpClient http;
    private final URI platform;
    private final String basic;
    private final JsonMapper json = JsonMapper.shared();
    private String value;

    public AccessToken(HttpClient http, URI platform, String account, String secret) {
        this.http = http;
        this.platform = platform;
        this.basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The token; asked for when there is none yet. */
    public String value() throws IOException, InterruptedException {
        if (value == null) {
            renew();
        }
        return value;
    }

    /** It was refused: the next caller asks for a new one. */
    public void forget() {
        value = null;
    }

    private void renew() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        value = json.readTree(answer.body()).get("access_token").asString();
    }
}
