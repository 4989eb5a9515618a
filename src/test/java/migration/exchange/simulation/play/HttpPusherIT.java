package migration.exchange.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency that pushes, against a door that is closed at first. */
class HttpPusherIT {

    @TempDir
    Path folder;

    private final Deque<Integer> statuses = new ArrayDeque<>(List.of(503, 401, 202, 202, 202));
    private final List<String> accepted = new ArrayList<>();

    @Test
    void postsUntilItHasA202() throws Exception {
        Path feed = folder.resolve("out/border-police/refusals");
        Files.createDirectories(feed.resolve("http"));
        Files.writeString(feed.resolve("http/1.xml"), "one");
        Files.writeString(feed.resolve("http/2.xml"), "two");
        Files.writeString(feed.resolve("http.csv"), "order,file,times\n1,http/1.xml,2\n2,http/2.xml,1\n");
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/oauth2/token", http -> answer(http, 200, "{\"access_token\":\"abc\"}"));
        door.createContext("/api/feeds/border-police/refusals/submissions", this::take);
        door.start();
        try {
            var platform = URI.create("http://127.0.0.1:" + door.getAddress().getPort());
            var player = new HttpPusher(folder, platform, "border-police", "refusals", "secret", Packing.EVERY_OTHER);
            player.play(Pace.AT_ONCE);
            new HttpPusher(folder, platform, "border-police", "refusals", "secret", Packing.EVERY_OTHER)
                    .play(Pace.AT_ONCE);

            assertThat(accepted).containsExactly("gzip: one", "plain: one", "plain: two");
            assertThat(player.acknowledged()).isEqualTo(player.planned()).isEqualTo(3);
        } finally {
            door.stop(0);
        }
    }

    @Test
    void packsLargeBodiesOnlyWhenAskedTo() {
        int largest = 64 * 1024;
        assertThat(Packing.OVER_64_KIB.packs(2, largest)).isFalse();
        assertThat(Packing.OVER_64_KIB.packs(1, largest + 1)).isTrue();
        assertThat(Packing.EVERY_OTHER.packs(1, largest + 1)).isFalse();
        assertThat(Packing.EVERY_OTHER.packs(2, 1)).isTrue();
    }

    private void take(HttpExchange http) throws IOException {
        int status = statuses.remove();
        boolean gzip = "gzip".equals(http.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = gzip ? new GZIPInputStream(http.getRequestBody()) : http.getRequestBody()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status == 202) {
                accepted.add((gzip ? "gzip: " : "plain: ") + text);
            }
        }
        http.getResponseHeaders().set("Retry-After", "1");
        http.getResponseHeaders().set("Location", "/api/submissions/x");
        answer(http, status, "{}");
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
