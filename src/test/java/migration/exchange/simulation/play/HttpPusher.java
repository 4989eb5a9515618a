package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** An agency that pushes over HTTP: it posts each body until it has a 202, some of them gzipped. */
public final class HttpPusher implements Player {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String agency;
    private final String feed;
    private final URI platform;
    private final Packing packing;
    private final Plan plan;
    private final Acknowledgements done;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AccessToken token;

    /**
     * @param folder the simulation's folder
     * @param platform such as {@code http://localhost:8080}
     * @param secret the secret of the agency's account, which has the agency's name
     * @param packing which bodies are gzipped
     */
    public HttpPusher(Path folder, URI platform, String agency, String feed, String secret, Packing packing) {
        this.agency = agency;
        this.feed = feed;
        this.platform = platform;
        this.packing = packing;
        this.plan = Plan.read(folder.resolve("out/" + agency + "/" + feed + "/http.csv"));
        this.done = new Acknowledgements(folder.resolve("ledger/" + agency + "-" + feed + "-http.csv"));
        this.token = new AccessToken(http, platform, agency, secret);
    }

    @Override
    public String name() {
        return agency + "/" + feed + " by HTTP";
    }

    @Override
    public long planned() {
        return plan.items().stream().mapToLong(HttpPusher::times).sum();
    }

    @Override
    public long acknowledged() {
        return done.count();
    }

    @Override
    public void play(Pace pace) throws Exception {
        for (NamedCsvRecord item : plan.items()) {
            pace.await(Plan.due(item));
            String file = item.getField("file");
            for (int copy = 1; copy <= times(item); copy++) {
                String name = file + "#" + copy;
                if (!done.has(name)) {
                    byte[] body = plan.bytes(file);
                    long delivery = Long.parseLong(item.getField("order")) + copy;
                    done.add(name, body, push(body, packing.packs(delivery, body.length)));
                }
            }
        }
        done.close();
    }

    /** Posts until there is a 202, and returns the address of the receipt. */
    private String push(byte[] body, boolean gzip) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = answered(body, gzip);
            if (answer == null) {
                TimeUnit.SECONDS.sleep(1);
                continue;
            }
            switch (answer.statusCode()) {
                case 202 -> {
                    return answer.headers().firstValue("Location").orElseThrow();
                }
                case 401 -> token.forget();
                case 429, 502, 503, 504 -> TimeUnit.SECONDS.sleep(retryAfter(answer));
                default -> throw new IOException(name() + ": " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** The answer; null when the line broke: nobody knows then whether the exchange has it, and it is posted again. */
    private HttpResponse<String> answered(byte[] body, boolean gzip) throws InterruptedException {
        try {
            return post(body, gzip);
        } catch (IOException broken) {
            return null;
        }
    }

    private HttpResponse<String> post(byte[] body, boolean gzip) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.resolve("/api/feeds/" + agency + "/" + feed + "/submissions"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(gzip ? gzipped(body) : body));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] gzipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElse(1);
    }

    private static int times(NamedCsvRecord item) {
        return Integer.parseInt(item.getField("times"));
    }
}
