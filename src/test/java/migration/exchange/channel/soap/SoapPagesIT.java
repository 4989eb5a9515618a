package migration.exchange.channel.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.channel.RecordingDoor;
import migration.exchange.channel.SteppingClock;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.util.TestSocketUtils;

/** A SOAP service over HTTP that answers pages of visa changes, and sometimes does not. */
class SoapPagesIT {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration POLL = Duration.ofSeconds(5);

    private final RecordingDoor door = new RecordingDoor();
    private final SteppingClock clock = new SteppingClock(START);
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Answering answering = exchange -> answer(exchange, 200, page(1, 3, "t&3;", false));
    private HttpServer server;
    private Pull visas;

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/visas", exchange -> {
                    requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    answering.answer(exchange);
                })
                .setAuthenticator(new BasicAuthenticator("visas") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        return user.equals("exchange") && password.equals("საიდუმლო");
                    }
                });
        server.start();
        visas = pull("საიდუმლო", server.getAddress().getPort(), "PT20S");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void pagesAreAskedForByTheTokenOfThePageBeforeAndKeptAsTheyCame() {
        answering = exchange -> answer(exchange, 200, page(1, 3, "t&3;", true));
        Pulled first = visas.poll(Pull.BEGINNING);
        answering = exchange -> answer(exchange, 200, page(3, 5, "5", false));
        Pulled second = visas.poll(first.watermark());

        assertThat(requests.get(0)).contains("<token>0</token><max>500</max>").contains("urn:ge:mfa:visas:1");
        assertThat(requests.get(1)).contains("<token>t&amp;3;</token>");
        assertThat(first.pause()).isZero();
        assertThat(second.pause()).isEqualTo(POLL);
        assertThat(second.watermark()).startsWith("token=5;sequence=2;");
        assertThat(door.received())
                .extracting(RecordingDoor.Received::text)
                .containsExactly(page(1, 3, "t&3;", true), page(3, 5, "5", false));
        assertThat(door.received()).allSatisfy(got -> {
            assertThat(got.delivery().channel()).isEqualTo(Channel.SOAP);
            assertThat(got.delivery().sender()).isEqualTo("consular");
            assertThat(got.delivery().feed()).hasToString("consular/visas");
            assertThat(got.delivery().ownForm().stream()).isEqualTo("MFA");
        });
        assertThat(door.received())
                .extracting(got -> got.delivery().ownForm())
                .extracting(Envelope::completeThrough)
                .containsExactly(Instant.EPOCH, START);
    }

    @Test
    void aTokenThatDidNotMoveIsNoSubmissionButAHeartbeatOnceAnHour() {
        answering = exchange -> answer(exchange, 200, page(1, 3, "3", false));
        String mark = visas.poll(Pull.BEGINNING).watermark();
        answering = exchange -> answer(exchange, 200, page(3, 3, "3", false));
        Pulled idle = visas.poll(mark);
        assertThat(door.received()).hasSize(1);
        assertThat(idle.pause()).isEqualTo(POLL);

        clock.forward(Duration.ofHours(1));
        visas.poll(idle.watermark());
        assertThat(door.received()).hasSize(2);
        assertThat(door.received().get(1).delivery().ownForm()).isNull();
        assertThat(door.received().get(1).text())
                .contains("<submission xmlns=\"urn:migration-exchange:consular:visas:1\"")
                .contains("stream=\"MFA\" sequence=\"2\"")
                .contains("completeThrough=\"2026-03-02T09:00:00Z\"><records/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault><faultcode>e:Server</faultcode>"
                        + "<nextToken>9</nextToken><more>false</more></e:Fault></e:Body></e:Envelope>",
                "<!DOCTYPE a [<!ENTITY t '9'>]><a><b><c><nextToken>&t;</nextToken><more>false</more></c></b></a>",
                "<a><b><c><nextToken>9</nextToken><more>false</more></c></b>",
                "<a><b><c><more>false</more></c></b></a>",
                "<a><b><c><nextToken>9</nextToken></c></b></a>",
                "<a><b><c><d><nextToken>9</nextToken><more>false</more></d></c></b></a>",
                "no XML",
                ""
            })
    void anAnswerThatIsNoneLeavesTheTokenAsItIs(String text) {
        String mark = visas.poll(Pull.BEGINNING).watermark();
        answering = exchange -> answer(exchange, 200, text);
        assertThat(visas.poll(mark)).isEqualTo(new Pulled(mark, POLL));
        assertThat(door.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 302, 404})
    void anotherStatusLeavesTheTokenAsItIs(int status) {
        answering = exchange -> {
            exchange.getResponseHeaders().add("Location", "/visas");
            answer(exchange, status, page(1, 3, "3", false));
        };
        assertThat(visas.poll(Pull.BEGINNING)).isEqualTo(new Pulled(Pull.BEGINNING, POLL));
        assertThat(door.received()).isEmpty();
        assertThat(requests).hasSize(1);
    }

    @Test
    @Timeout(18)
    void anAnswerThatStallsBeforeItBeginsOrOnItsWayIsGivenUp() throws IOException {
        visas = pull("საიდუმლო", server.getAddress().getPort(), "PT1S");
        answering = exchange -> sleep();
        assertThat(visas.poll(Pull.BEGINNING)).isEqualTo(new Pulled(Pull.BEGINNING, POLL));
        answering = exchange -> {
            byte[] bytes = page(1, 3, "3", false).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length - 5);
            exchange.getResponseBody().flush();
            sleep();
        };
        assertThat(visas.poll(Pull.BEGINNING)).isEqualTo(new Pulled(Pull.BEGINNING, POLL));
        assertThat(door.received()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayOrRefusesTheUserLeavesTheTokenAsItIs() throws IOException {
        int free = TestSocketUtils.findAvailableTcpPort();
        assertThat(pull("საიდუმლო", free, "PT20S").poll(Pull.BEGINNING)).isEqualTo(new Pulled(Pull.BEGINNING, POLL));
        assertThat(pull("wrong", server.getAddress().getPort(), "PT20S").poll(Pull.BEGINNING))
                .isEqualTo(new Pulled(Pull.BEGINNING, POLL));
        assertThat(requests).isEmpty();
        assertThat(visas.poll(Pull.BEGINNING).watermark()).startsWith("token=t%263%3B;sequence=1;");
    }

    private Pull pull(String password, int port, String timeout) throws IOException {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("exchange.consular.url", "http://127.0.0.1:" + port + "/visas")
                .withProperty("exchange.consular.user", "exchange")
                .withProperty("exchange.consular.password", password)
                .withProperty("exchange.consular.timeout", timeout);
        new YamlPropertySourceLoader()
                .load("consular", new ClassPathResource("config/consular/application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return new SoapFeeds(new AgencyEnds(environment), door, clock).pulls().get(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(int first, int last, String next, boolean more) {
        String changes = IntStream.rangeClosed(first, last)
                .mapToObj(n ->
                        "<visaChange><applicationNo>A" + n + "</applicationNo><remarks>ვიზა</remarks></visaChange>")
                .collect(Collectors.joining());
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + "<GetVisaChangesResponse xmlns=\"urn:ge:mfa:visas:1\"><nextToken>" + next.replace("&", "&amp;")
                + "</nextToken><more>" + more + "</more><changes>" + changes
                + "</changes></GetVisaChangesResponse></s:Body></s:Envelope>";
    }
}
