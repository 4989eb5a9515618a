package migration.exchange.simulation.server;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The visa service of the consular department: SOAP 1.1 with HTTP basic, pages of at most 500 changes, of which the
 * first repeats the last one of the page before. Now and then a call answers a fault, and the next one succeeds.
 */
public final class VisaSoapServer implements AutoCloseable {

    /** The exchange's account. */
    public static final String USER = "exchange";

    /** Columns of the ledger: {@code first} and {@code records} are rows of the changes, {@code fault} says why there are none. */
    public static final String[] LEDGER = {"at", "call", "token", "max", "first", "records", "next", "sha256", "fault"};

    private static final int MOST = 500;
    private static final long CALLS_PER_FAULT = 1000;
    private static final long FIRST_FAULT = 3;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final VisaMessages messages = new VisaMessages();
    private final VisaChanges changes;
    private final Ledger ledger;
    private final AtomicLong calls;
    private volatile boolean allSeen;
    private volatile boolean expired;
    private volatile Function<String, InputStream> script = token -> null;

    private VisaSoapServer(HttpServer server, VisaChanges changes, Ledger ledger, long callsBefore) {
        this.server = server;
        this.changes = changes;
        this.ledger = ledger;
        this.calls = new AtomicLong(callsBefore);
    }

    /**
     * Starts the server on loopback.
     *
     * @param changesFile CSV of the changes in order
     * @param ledgerFile gets a line for every call
     * @param port port to listen on
     * @param password password of the exchange's account
     */
    public static VisaSoapServer start(Path changesFile, Path ledgerFile, int port, String password) {
        try {
            long before = Ledger.read(ledgerFile).size();
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var started =
                    new VisaSoapServer(http, new VisaChanges(changesFile), Ledger.open(ledgerFile, LEDGER), before);
            http.createContext("/visas", started::serve).setAuthenticator(started.authenticator(password));
            http.setExecutor(started.workers);
            http.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BasicAuthenticator authenticator(String password) {
        return new BasicAuthenticator("visas") {
            @Override
            public boolean checkCredentials(String user, String given) {
                return !expired
                        & USER.equals(user)
                        & MessageDigest.isEqual(
                                given.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            byte[] message = http.getRequestBody().readAllBytes();
            if (!"POST".equals(http.getRequestMethod())) {
                http.sendResponseHeaders(405, -1);
                return;
            }
            long call = calls.incrementAndGet();
            if (call % CALLS_PER_FAULT == FIRST_FAULT) {
                fault(http, call, "Server", "the visa register is busy");
            } else {
                page(http, call, message);
            }
        }
    }

    /** Lets a test answer in place of the service: given the token of a call, the answer, or null for the service's own. */
    public void follow(Function<String, InputStream> answers) {
        script = answers;
    }

    private static void stream(HttpExchange http, InputStream body) throws IOException {
        http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        http.sendResponseHeaders(200, 0);
        try (body) {
            body.transferTo(http.getResponseBody());
        }
    }

    private void page(HttpExchange http, long call, byte[] message) throws IOException {
        try {
            VisaMessages.Request request = messages.read(message);
            InputStream scripted = script.apply(request.token());
            if (scripted != null) {
                stream(http, scripted);
                return;
            }
            if (request.max() < 2 || request.max() > MOST) {
                throw new IllegalArgumentException("max is from 2 to " + MOST);
            }
            VisaChanges.Page page = changes.page(request.token(), request.max());
            byte[] answer = messages.answer(changes.elements(), page);
            ledger.write(
                    Instant.now(),
                    call,
                    request.token(),
                    request.max(),
                    page.first(),
                    page.changes().size(),
                    page.next(),
                    Digests.sha256(answer),
                    "");
            send(http, 200, answer);
            // asking with the last token means that the exchange has kept all pages before it
            allSeen = page.changes().isEmpty() && !page.more();
        } catch (IllegalArgumentException e) {
            fault(http, call, "Client", e.getMessage());
        }
    }

    private void fault(HttpExchange http, long call, String code, String words) throws IOException {
        ledger.write(Instant.now(), call, "", "", "", 0, "", "", code + ": " + words);
        send(http, 500, messages.fault(code, words));
    }

    private static void send(HttpExchange http, int status, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }

    /** True once the exchange has come back for more after the last change. */
    public boolean allSeen() {
        return allSeen;
    }

    /** Makes only the first changes of the file known, until it is called again. */
    public void reveal(int count) {
        changes.reveal(count);
        allSeen = false;
    }

    /** Refuses the exchange's password, or takes it again. */
    public void expire(boolean now) {
        expired = now;
    }

    /** Where the exchange calls. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/visas";
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        ledger.close();
    }
}
