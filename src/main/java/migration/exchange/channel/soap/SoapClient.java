package migration.exchange.channel.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends a SOAP 1.1 request and gives the answer's bytes as they came. */
final class SoapClient {

    private static final int LARGEST = 64 << 20;

    private final URI url;
    private final String authorization;
    private final Duration timeout;
    private final HttpClient http;

    SoapClient(SoapSettings settings) {
        String credentials = settings.user() + ":" + settings.password();
        url = URI.create(settings.url());
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        timeout = settings.timeout();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @throws IOException if there is no answer, it is too late, too long or has another status than 200 */
    byte[] call(String action, String request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", '"' + action + '"')
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(request, StandardCharsets.UTF_8))
                .build();
        HttpResponse<InputStream> response = http.send(post, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("answered with status " + response.statusCode());
            }
            return readInTime(body);
        }
    }

    /** The request's own time-out ends when the answer begins: an answer that stalls is closed. */
    private byte[] readInTime(InputStream body) throws IOException {
        CompletableFuture<Void> guard = CompletableFuture.runAsync(
                () -> close(body), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("answered with more than " + LARGEST + " bytes");
            }
            return bytes;
        } finally {
            guard.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
