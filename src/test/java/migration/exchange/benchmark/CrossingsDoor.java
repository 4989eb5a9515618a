package migration.exchange.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import migration.exchange.simulation.play.AccessToken;

/** The HTTP door of crossings, as the border police knocks at it. */
public final class CrossingsDoor {

    /** The account that sends. */
    public static final String AGENCY = "border-police";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final AccessToken token;

    /** @param secret of the agency's account */
    public CrossingsDoor(URI exchange, String secret) {
        door = exchange.resolve("/api/feeds/" + AGENCY + "/crossings/submissions");
        token = new AccessToken(http, exchange, AGENCY, secret);
    }

    /**
     * Sends a submission.
     *
     * @return the answer when it was taken (202), or when the door is closed for now (503)
     * @throws IOException when it was refused
     */
    public HttpResponse<String> post(byte[] submission) throws IOException, InterruptedException {
        return post(BodyPublishers.ofByteArray(submission));
    }

    /** The same of a submission that is read while it is sent. */
    HttpResponse<String> post(BodyPublisher submission) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + bearer())
                .header("Content-Type", "application/xml")
                .POST(submission)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202 && answer.statusCode() != 503) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private synchronized String bearer() throws IOException, InterruptedException {
        return token.value();
    }
}
