package migration.exchange.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void refusesWhoeverHasNoPassword() throws Exception {
        ElasticsearchAddress address =
                TestServers.elasticsearch().address().get(120, java.util.concurrent.TimeUnit.SECONDS);
        URI health = address.url().resolve("/_cluster/health");

        HttpResponse<String> without =
                client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> wrong = client.send(
                HttpRequest.newBuilder(health)
                        .header("Authorization", basic("platform", "guess"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> right = client.send(
                HttpRequest.newBuilder(health)
                        .header("Authorization", basic(address.user(), address.password()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(address.toString()).doesNotContain(address.password());
    }

    @Test
    void diesWithAKilledPlatformAndTheNextOneFindsTheData(@TempDir Path folder) throws Exception {
        Process platform = platformIn(folder);
        URI url = URI.create(firstLine(platform));
        assertThat(url.getPort()).isPositive();
        List<ProcessHandle> family = platform.descendants().toList();
        assertThat(family).hasSizeGreaterThan(1);

        platform.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(10)).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));

        try (ElasticsearchServer next = new ElasticsearchServer(folder, TestServers.home(), ServerFlavour.TEST)) {
            next.address().get(120, java.util.concurrent.TimeUnit.SECONDS);
        }
        try (Stream<Path> kept = Files.list(folder.resolve("data"))) {
            assertThat(kept).isNotEmpty();
        }
    }

    @Test
    void startsAgainAtTheSameAddressWhenTheServerDies(@TempDir Path folder) throws Exception {
        try (ElasticsearchServer server = new ElasticsearchServer(folder, TestServers.home(), ServerFlavour.TEST)) {
            ElasticsearchAddress address = server.address().get(120, java.util.concurrent.TimeUnit.SECONDS);
            server.process().descendants().forEach(ProcessHandle::destroyForcibly);

            HttpRequest question = HttpRequest.newBuilder(address.url().resolve("/_cluster/health"))
                    .header("Authorization", basic(address.user(), address.password()))
                    .build();
            await().pollDelay(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> client.send(question, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    private static Process platformIn(Path folder) throws Exception {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        words.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        words.add(SmallPlatform.class.getName());
        words.add(folder.toString());
        words.add(String.valueOf(TestServers.home()));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process process) throws Exception {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = reader.readLine();
        }
        return line;
    }

    private static String basic(String user, String password) {
        byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** A platform that does nothing but keep a server; it is there to be killed. */
    static final class SmallPlatform {

        public static void main(String[] arguments) throws Exception {
            Path home = Arrays.asList(arguments).get(1).equals("null") ? null : Path.of(arguments[1]);
            ElasticsearchServer server = new ElasticsearchServer(Path.of(arguments[0]), home, ServerFlavour.TEST);
            System.out.println(server.address().get().url());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
