package migration.exchange.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What attacks want the exchange to fetch: an address that counts its calls, and a file whose words must not show. */
final class Canary implements AutoCloseable {

    private final AtomicInteger calls = new AtomicInteger();
    private final String words = "canary-" + UUID.randomUUID();
    private final HttpServer server;
    private final Path file;

    Canary() throws IOException {
        file = Files.createTempFile("canary", ".txt");
        Files.writeString(file, words);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    }

    String file() {
        return file.toUri().toString();
    }

    String words() {
        return words;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        Files.delete(file);
    }
}
