package migration.exchange.intake;

import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorLimits;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.Bulletin;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Judges;
import migration.exchange.validation.SubmissionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a dry run says of a body is what the door says of the same bytes, whatever is wrong with them. */
class SameAnswerTest {

    private static final FeedId CROSSINGS = FeedId.parse("border-police/crossings");
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final String GOOD = submission(crossing("A-1"));
    private static final String HISTORIC = GOOD.replace("UTF-8", "ISO-8859-1")
            .replace("completeThrough=\"2026-09-01", "completeThrough=\"2013-09-01")
            .replace("დემირი", "demiri\u00e9");
    private static final DoorCheck CHECK = new DoorCheck(
            Contracts.CONTEXT,
            new DoorLimits(3_000_000, 100, DoorSettings.onClassPath().limits().historicEncodings()),
            List.of(new Bulletin()));

    @TempDir
    Path folder;

    static Stream<Arguments> bodies() throws IOException {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] historic = HISTORIC.getBytes(StandardCharsets.ISO_8859_1);
        byte[] recent = GOOD.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] noise = new byte[200_000];
        new Random(42).nextBytes(noise);
        byte[] cutLate = gzip(good, noise);
        return Stream.of(
                Arguments.of("good", good, ""),
                Arguments.of("good, packed", gzip(good), ""),
                Arguments.of("historic", historic, ""),
                Arguments.of("historic, packed", gzip(historic), ""),
                Arguments.of("damaged", Arrays.copyOf(good, good.length - 20), ""),
                Arguments.of("recent records in an old encoding", recent, "DOOR_ENCODING"),
                Arguments.of("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16), "DOOR_ENCODING"),
                Arguments.of("nothing", new byte[0], "DOOR_EMPTY"),
                Arguments.of("no XML", "PK".getBytes(StandardCharsets.UTF_8), "DOOR_NOT_XML"),
                Arguments.of(
                        "a DOCTYPE",
                        GOOD.replace("<submission", "<!DOCTYPE x><submission").getBytes(StandardCharsets.UTF_8),
                        "DOOR_DOCTYPE"),
                Arguments.of("cut at once", Arrays.copyOf(gzip(good), 5), "DOOR_GZIP"),
                Arguments.of("cut after damage", Arrays.copyOf(cutLate, cutLate.length - 4), "DOOR_GZIP"),
                Arguments.of("bomb", gzip(good, new byte[2_500_000]), "DOOR_RATIO"),
                Arguments.of("too large", new byte[3_000_001], "DOOR_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void doorAndDryRunAgree(String name, byte[] body, String code) throws IOException {
        assertThat(door(CROSSINGS, body)).isEqualTo(code);
        assertThat(dryRun(CROSSINGS, new ByteArrayInputStream(body))).isEqualTo(code);
        assertThat(dryRun(null, new ByteArrayInputStream(body))).isEqualTo(code);
        assertThat(dryRun(CROSSINGS, trickle(body))).isEqualTo(code);
    }

    @Test
    void doorAndDryRunAgreeOnOtherFeeds() throws IOException {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        for (String feed : List.of("border-police/refusals", "consular/visas")) {
            FeedId target = FeedId.parse(feed);
            assertThat(dryRun(target, new ByteArrayInputStream(body)))
                    .isEqualTo(door(target, body))
                    .startsWith("DOOR_");
        }
    }

    @Test
    void doorAndDryRunAgreeOnAFormOfItsOwn() throws IOException {
        Map<byte[], String> bodies = Map.of(
                Bulletin.bytes(Bulletin.TEXT), "",
                Bulletin.bytes(Bulletin.TEXT.replace("1.09.2026 10:10", "soon")), "DOOR_ENVELOPE",
                Bulletin.TEXT.getBytes(StandardCharsets.UTF_16), "DOOR_ENCODING");
        for (Map.Entry<byte[], String> body : bodies.entrySet()) {
            assertThat(door(Bulletin.FEED, body.getKey())).isEqualTo(body.getValue());
            assertThat(dryRun(Bulletin.FEED, trickle(body.getKey()))).isEqualTo(body.getValue());
            assertThat(dryRun(null, trickle(body.getKey()))).isEqualTo(body.getValue());
        }
    }

    private String door(FeedId feed, byte[] body) throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder.resolve("archive"), 1 << 30)) {
            Intake intake = new Intake(
                    archive, CHECK, new Spooling(folder.resolve("spool"), 1 << 20), Clock.fixed(NOW, ZoneOffset.UTC));
            Reception reception = intake.take(
                    new Delivery(feed, feed.agency(), Channel.HTTP, new ByteArrayInputStream(body), null, null));
            return reception instanceof Reception.Refused refused
                    ? refused.reason().code()
                    : "";
        }
    }

    private static String dryRun(FeedId feed, InputStream body) throws IOException {
        SubmissionCheck check = new SubmissionCheck(new Judges(Contracts.CONTEXT, List.of()), CHECK);
        CheckResult result = check.check(body, feed, NOW, new Deaf());
        return result instanceof CheckResult.Refused refused ? refused.cause().code() : "";
    }

    private static InputStream trickle(byte[] body) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] target, int from, int wanted) throws IOException {
                return super.read(target, from, Math.min(wanted, 7));
            }
        };
    }

    private static byte[] gzip(byte[]... parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return packed.toByteArray();
    }

    /** Only the end counts. */
    private static final class Deaf implements CheckListener {

        @Override
        public void opened(Envelope envelope) {}

        @Override
        public void judged(JudgedRecord record) {}

        @Override
        public void ended(CheckResult result) {}
    }
}
