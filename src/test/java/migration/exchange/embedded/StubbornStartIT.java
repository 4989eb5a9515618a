package migration.exchange.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that does not start at the first time is started again until it answers. */
class StubbornStartIT {

    /** Ends at once the first time, hangs the second time, and answers the third time. */
    private static final String LAUNCHER = """
            #!/bin/sh
            echo x >> "$ES_TMPDIR/attempts"
            case $(wc -l < "$ES_TMPDIR/attempts" | tr -d ' ') in
              1) echo "no luck"; exit 7;;
              2) exec sleep 600;;
              *) exec "%s" -XX:TieredStopAtLevel=1 -cp '%s' '%s' "$ES_PATH_CONF/elasticsearch.yml";;
            esac
            """;

    @Test
    void goesOnUntilTheServerAnswers(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = fakeHome(folder.resolve("home"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Duration ready = Duration.ofSeconds(20);
        try (ElasticsearchServer server =
                new ElasticsearchServer(data, home, ServerFlavour.TEST, ready, Duration.ofMillis(200))) {
            ElasticsearchAddress address = server.address().get(90, TimeUnit.SECONDS);

            assertThat(address.url().getPort()).isPositive();
            assertThat(Files.readAllLines(data.resolve("tmp/attempts"))).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static Path fakeHome(Path home) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/log4j2.properties"), "");
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("elasticsearch");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path classes = Path.of(FakeServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.writeString(
                launcher, LAUNCHER.formatted(java, classes, FakeServer.class.getName()), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    /** Answers every question with 200, at the port of its configuration. */
    static final class FakeServer {

        public static void main(String[] arguments) throws Exception {
            List<String> lines = Files.readAllLines(Path.of(arguments[0]));
            int port = lines.stream()
                    .filter(line -> line.startsWith("http.port: "))
                    .mapToInt(line -> Integer.parseInt(line.substring("http.port: ".length())))
                    .findFirst()
                    .orElseThrow();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
