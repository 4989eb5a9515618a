package migration.exchange.campaign.overload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.simulation.play.AccessToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One agency that pushes to one feed: what was acknowledged, what it was told to send later, what was neither. */
final class Crowd {

    private static final Pattern RECORD = Pattern.compile("(?s)( *<(\\w+) sourceId=.*?</\\2>\\n)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private final AtomicLong closed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI exchange;
    private final String feed;
    private final AccessToken token;
    private final String sample;

    /** @param feed written {@code agency/feed} */
    Crowd(URI exchange, String feed, String secret) throws IOException {
        this.exchange = exchange;
        this.feed = feed;
        this.token = new AccessToken(http, exchange, feed.substring(0, feed.indexOf('/')), secret);
        this.sample = Files.readString(Path.of("schemas/" + feed + "/v1/samples/valid/one-record.xml"));
    }

    /** What it was answered. */
    record Sums(long acknowledged, long closed, long failed) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums since(Sums before) {
            return new Sums(acknowledged - before.acknowledged, closed - before.closed, failed - before.failed);
        }

        @Override
        public String toString() {
            return "202 %d, 503 %d, other %d".formatted(acknowledged, closed, failed);
        }
    }

    Sums sums() {
        return new Sums(acknowledged.size(), closed.get(), failed.get());
    }

    /** Sends a submission of so many records, whose ids begin with a name; its id, or null when it was not acknowledged. */
    String push(String name, int records) {
        try {
            HttpResponse<String> answer = http.send(
                    request("/api/feeds/" + feed + "/submissions")
                            .header("Content-Type", "application/xml")
                            .POST(BodyPublishers.ofString(text(name, records)))
                            .build(),
                    BodyHandlers.ofString());
            return count(answer);
        } catch (IOException broken) {
            failed.incrementAndGet();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private String count(HttpResponse<String> answer) {
        if (answer.statusCode() == 202) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            String id = location.substring(location.lastIndexOf('/') + 1);
            acknowledged.add(id);
            return id;
        }
        boolean later = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        (later ? closed : failed).incrementAndGet();
        return null;
    }

    private JsonNode receipt(String id) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(http.send(request("/api/submissions/" + id).build(), BodyHandlers.ofString())
                        .body());
    }

    /** Waits until a submission is completed; whether it then has all its records. */
    boolean completes(String id, int records, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        JsonNode receipt = receipt(id);
        while (!receipt.path("state").asString().equals("COMPLETED") && System.nanoTime() < end) {
            Thread.sleep(100);
            receipt = receipt(id);
        }
        return receipt.path("accepted").asInt() == records;
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(exchange.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value());
    }

    private String text(String name, int records) {
        Matcher record = RECORD.matcher(sample);
        if (!record.find()) {
            throw new IllegalStateException("the sample of " + feed + " has no record");
        }
        String all = IntStream.range(0, records)
                .mapToObj(i ->
                        record.group(1).replaceFirst(" sourceId=\"[^\"]*\"", " sourceId=\"" + name + "-" + i + '"'))
                .collect(Collectors.joining());
        return sample.substring(0, record.start()) + all + sample.substring(record.end());
    }
}
