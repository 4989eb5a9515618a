package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTAINER;
import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import migration.exchange.agencies.borderpolice.crossings.v1.Submission;
import migration.exchange.contract.Attacks.Attack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack at everything that reads XML: none passes, none makes us fetch, none is read to its end. */
class AttackTest {

    private static final AtomicInteger FETCHED = new AtomicInteger();
    private static final int FEW_BYTES = 8_000_000;
    private static HttpServer server;

    @BeforeAll
    static void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            FETCHED.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void hangUp() {
        server.stop(0);
    }

    @AfterEach
    void nothingWasFetched() {
        assertThat(FETCHED).hasValue(0);
    }

    static Stream<Attack> attacks() {
        return Attacks.all("http://127.0.0.1:" + server.getAddress().getPort() + "/x").stream();
    }

    static Stream<Attack> early() {
        return attacks().filter(Attack::early);
    }

    @ParameterizedTest
    @MethodSource("early")
    void theDoorRefusesWhatItCanSee(Attack attack) throws IOException {
        try (InputStream body = attack.body().get()) {
            Opening opening = Contracts.CONTEXT.envelopes().peek(body.readNBytes(EnvelopeReader.PEEK_BYTES), Set.of());
            assertThat(opening)
                    .isInstanceOfSatisfying(
                            Opening.Refused.class,
                            refused -> assertThat(refused.issue().code()).startsWith("DOOR_"));
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theScannerFindsDamageOrLeavesItToTheGate(Attack attack) throws IOException {
        Counted body = new Counted(attack.body().get());
        SubmissionScanner.Result result =
                SubmissionScanner.scan(body, StandardCharsets.UTF_8, CONTAINER, CrossingsXml.ID, 500);
        if (!Set.of("schemaLocation", "XInclude").contains(attack.name())) {
            assertThat(result).isInstanceOf(SubmissionScanner.Result.Damaged.class);
        }
        assertThat(body.count).isLessThan(FEW_BYTES);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theGateAcceptsNoRecord(Attack attack) throws IOException {
        Counted body = new Counted(attack.body().get());
        try (Stream<ReadRecord> records = Contracts.CONTEXT.parser().records(CONTRACT, body, StandardCharsets.UTF_8)) {
            List<ReadRecord> read = records.toList();
            assertThat(attack.name()).isIn("schemaLocation", "XInclude");
            if (!attack.early()) {
                assertThat(read)
                        .allSatisfy(record -> assertThat(record.content()).isNull());
            }
        } catch (DamagedException e) {
            assertThat(e.issue().place().line()).isPositive();
        }
        assertThat(body.count).isLessThan(FEW_BYTES);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theParserReadsNothing(Attack attack) throws IOException {
        Counted body = new Counted(attack.body().get());
        try {
            Submission parsed = Contracts.CONTEXT.parser().parse(Submission.class, body);
            assertThat(attack.name()).isEqualTo("schemaLocation");
            assertThat(parsed.getRecords().getCrossings()).hasSize(1);
        } catch (DamagedException e) {
            assertThat(e.issue().code()).isNotEmpty();
        }
        assertThat(body.count).isLessThan(FEW_BYTES);
    }

    /** Counts what is taken from an attack. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
