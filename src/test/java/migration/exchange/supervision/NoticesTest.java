package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms are told on signed, once, and again when they were not taken. */
class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    private static final Alarm ALARM = Alarm.opened(
            new Alarm.Cause(AlarmKind.FEED_LATE, new FeedId("consular", "visas"), ""), new Words("ა", "late"), NOW);

    private final Book book = new Book();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private HttpServer taker;

    @BeforeEach
    void listen() throws IOException {
        taker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        taker.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("Exchange-Signature"));
            exchange.sendResponseHeaders(answers.remove(), -1);
            exchange.close();
        });
        taker.start();
    }

    @AfterEach
    void stop() {
        taker.stop(0);
    }

    private Notices notices(String url) {
        var webhook = new SupervisionSettings.Webhook(url, "key", Duration.ofSeconds(5));
        var settings = new SupervisionSettings(
                true,
                Duration.ofMinutes(10),
                Duration.ofDays(14),
                Duration.ofDays(7),
                Duration.ZERO,
                "https://exchange.example",
                webhook);
        return new WebhookNotices(book, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatWasNotTakenIsToldAgainAndWhatWasIsNot() {
        answers.addAll(List.of(503, 204));
        Notices notices = notices("http://localhost:" + taker.getAddress().getPort() + "/");
        for (int look = 0; look < 3; look++) {
            notices.tell(NOW);
        }
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1))
                .contains("\"kind\":\"feed-late\"", "\"en\":\"late\"", "https://exchange.example/console/alarms/");
        // as openssl dgst -sha256 -hmac key says of this sentence
        assertThat(Signature.of(
                        "key", "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
        assertThat(signatures.get(1))
                .isEqualTo("sha256=" + Signature.of("key", bodies.get(1).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsToldOnWithoutAnAddressAndNoAddressGoesWithoutASecret() {
        notices("").tell(NOW);
        assertThat(bodies).isEmpty();
        assertThatThrownBy(() -> new SupervisionSettings.Webhook("http://x/", "", Duration.ZERO))
                .hasMessageContaining("no secret");
    }

    /** One alarm that is to be told. */
    private static final class Book implements AlarmBook {

        private boolean told;

        @Override
        public List<Alarm> untold(Instant since, int size) {
            return told ? List.of() : List.of(ALARM);
        }

        @Override
        public void told(Collection<Alarm> alarms) {
            told = alarms.contains(ALARM);
        }

        @Override
        public List<Alarm> known(Instant closedSince) {
            return List.of(ALARM);
        }

        @Override
        public List<Alarm> list(int size) {
            return List.of(ALARM);
        }

        @Override
        public Optional<Alarm> find(String id) {
            return Optional.of(ALARM);
        }

        @Override
        public void keep(Collection<Alarm> alarms) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Alarm> decide(String id, Alarm.Decision decision) {
            throw new UnsupportedOperationException();
        }
    }
}
