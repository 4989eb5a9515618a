package migration.exchange.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.MigrationExchange;
import migration.exchange.campaign.process.Child;
import migration.exchange.simulation.play.AccessToken;
import org.awaitility.Awaitility;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * From the start of a process on an empty folder until the first {@value #RECORDS} records are accepted, against what the
 * exchange is built of without the exchange ({@link Skeleton}), by turns.
 */
final class StartBenchmark {

    private static final int RECORDS = 100;
    private static final int PAIRS = 3;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SECRET = "a secret of the benchmark";
    private static final List<String> JVM = List.of("-Xmx512m");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final String home;
    private final PrintStream out;

    StartBenchmark(Path folder, String home, PrintStream out) {
        this.folder = folder;
        this.home = home;
        this.out = out;
    }

    /** Seconds of both. */
    private record Pair(double ours, double bare) {

        double ratio() {
            return ours / bare;
        }
    }

    /** @return the last line to be printed */
    String run() throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < PAIRS; number++) {
            double first = number % 2 == 0 ? ours() : bare();
            double second = number % 2 == 0 ? bare() : ours();
            Pair pair = number % 2 == 0 ? new Pair(first, second) : new Pair(second, first);
            out.printf(Locale.ROOT, "ours %.1f s, skeleton %.1f s: %.2f%n", pair.ours, pair.bare, pair.ratio());
            pairs.add(pair);
        }
        Spread ratio = Spread.of(pairs, Pair::ratio);
        return String.format(
                Locale.ROOT,
                "start: ours / skeleton = %.2f (%.2f to %.2f in %d pairs; ours %.1f s, skeleton %.1f s)",
                ratio.median(),
                ratio.least(),
                ratio.most(),
                pairs.size(),
                Spread.median(pairs, Pair::ours),
                Spread.median(pairs, Pair::bare));
    }

    private double ours() throws Exception {
        return start(MigrationExchange.class, address -> {
            AccessToken token = new AccessToken(http, address, CrossingsDoor.AGENCY, SECRET);
            await(() -> token.value() != null);
            CrossingsDoor door = new CrossingsDoor(address, SECRET);
            HttpResponse<String> answer =
                    door.post(Crossings.submission(1, RECORDS).getBytes(StandardCharsets.UTF_8));
            String id = Store.JSON.readTree(answer.body()).path("id").asString();
            HttpRequest receipt = HttpRequest.newBuilder(address.resolve("/api/submissions/" + id))
                    .header("Authorization", "Bearer " + token.value())
                    .build();
            await(() -> number(receipt, "accepted") == RECORDS);
        });
    }

    private double bare() throws Exception {
        String lines = IntStream.range(0, RECORDS)
                .mapToObj(number -> "{\"index\":{\"_index\":\"" + Skeleton.INDEX + "\"}}\n{\"n\":" + number + "}\n")
                .collect(Collectors.joining());
        return start(Skeleton.class, address -> {
            HttpRequest post = HttpRequest.newBuilder(address.resolve("/lines"))
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofString(lines))
                    .build();
            await(() -> http.send(post, BodyHandlers.ofString()).statusCode() == 200);
            HttpRequest count =
                    HttpRequest.newBuilder(address.resolve("/count")).build();
            await(() -> number(count, "count") == RECORDS);
        });
    }

    private long number(HttpRequest request, String field) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == 200
                ? Store.JSON.readTree(answer.body()).path(field).asLong()
                : -1;
    }

    private interface FirstRecords {
        void send(URI address) throws Exception;
    }

    private double start(Class<?> main, FirstRecords first) throws Exception {
        Path data = folder.resolve(main.getSimpleName());
        FileSystemUtils.deleteRecursively(data);
        int port = TestSocketUtils.findAvailableTcpPort();
        Child child = new Child(main, JVM, settings(data, port), data.resolve("log"));
        long begin = System.nanoTime();
        child.start();
        try {
            first.send(URI.create("http://localhost:" + port));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            child.stop();
        }
    }

    private List<String> settings(Path data, int port) {
        return List.of(
                "--server.port=" + port,
                "--exchange.data=" + data,
                "--exchange.embedded.elasticsearch.home=" + home,
                "--exchange.security.secrets." + CrossingsDoor.AGENCY + "=" + SECRET,
                "--camel.main.routes-include-pattern="
                        + (data.endsWith("Skeleton") ? "false" : "classpath:routes/**/*.camel.yaml"));
    }

    /** Looks until it is there; nobody listens at first. */
    private static void await(Callable<Boolean> look) {
        Awaitility.await()
                .pollInterval(LOOK)
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .until(look);
    }
}
