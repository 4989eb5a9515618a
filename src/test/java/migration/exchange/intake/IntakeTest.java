package migration.exchange.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorLimits;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.Submission;
import migration.exchange.normalization.Bulletin;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final MigrationContext CONTRACTS = MigrationContext.load();
    private static final OwnForms OWN_FORMS = new OwnForms(Map.of());

    @TempDir
    Path folder;

    private DoorCheck check;
    private SegmentArchive archive;
    private Intake intake;

    @BeforeEach
    void open() throws IOException {
        check = new DoorCheck(
                CONTRACTS,
                new DoorLimits(
                        20_000_000,
                        100,
                        List.of(new DoorLimits.HistoricEncoding(
                                FEED, ISO_8859_1, Instant.parse("2014-01-01T00:00:00Z")))),
                List.of(new Bulletin()));
        archive = new SegmentArchive(folder.resolve("archive"), 1 << 30);
        intake = new Intake(
                archive, check, new Spooling(folder.resolve("spool"), 1 << 20), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        archive.close();
        Path spool = folder.resolve("spool");
        if (Files.exists(spool)) {
            try (Stream<Path> left = Files.list(spool)) {
                assertThat(left).as("spool files left behind").isEmpty();
            }
        }
    }

    @Test
    void archivesWhatMayPass() throws IOException {
        byte[] body = heartbeat("2026-09-01T10:00:00+04:00").getBytes(UTF_8);
        Submission submission = taken(take(Channel.HTTP, body)).submission();
        assertThat(submission.receivedAt()).isEqualTo(NOW);
        assertThat(submission.envelope().stream()).isEqualTo("BP-101");
        assertThat(archive.open(submission.id()).readAllBytes()).isEqualTo(body);
    }

    @Test
    void archivesAFormOfItsOwnByteForByte() throws IOException {
        byte[] body = Bulletin.bytes(Bulletin.TEXT);
        Submission submission = taken(intake.take(new Delivery(
                        Bulletin.FEED, "border-police", Channel.HTTP, new ByteArrayInputStream(body), null, null)))
                .submission();
        assertThat(submission.ownForm()).isTrue();
        assertThat(submission.encoding()).isEqualTo(Bulletin.ENCODING);
        assertThat(submission.envelope()).isEqualTo(Bulletin.ENVELOPE);
        assertThat(archive.open(submission.id()).readAllBytes()).isEqualTo(body);
    }

    @Test
    void knowsARepeatPackedOrNot() throws IOException {
        byte[] body = heartbeat("2026-09-01T10:00:00+04:00").getBytes(UTF_8);
        Reception.Taken first = taken(take(Channel.HTTP, body));
        Reception.Taken packed = taken(take(Channel.SFTP, gzip(body)));
        assertThat(packed.repeat()).isTrue();
        assertThat(packed.submission()).isEqualTo(first.submission());
        assertThat(archive.size()).isOne();
    }

    /** An SFTP session that the server has closed ends with the same exception as a gzip that was cut off. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 30, 200})
    void keepsNothingOfWhatALostConnectionLeftUnread(int read) throws IOException {
        byte[] body = heartbeat("2026-09-01T10:00:00+04:00").getBytes(UTF_8);
        for (byte[] sent : List.of(body, gzip(body))) {
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(sent, 0, read), lost());
            assertThatThrownBy(() -> intake.take(new Delivery(FEED, "border-police", Channel.SFTP, broken, null, null)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection was lost");
        }
        assertThat(archive.size()).isZero();
    }

    @Test
    void tellsACorrectionFromTheSameBytesOfTheAgency() throws IOException {
        byte[] body = heartbeat("2026-09-01T10:00:00+04:00").getBytes(UTF_8);
        Submission original = taken(take(Channel.HTTP, body)).submission();
        Correction correction = Correction.first(original.id(), 3, "steward", "typo");
        Reception again = intake.take(
                new Delivery(FEED, "steward", Channel.CONSOLE, new ByteArrayInputStream(body), null, correction));
        assertThat(taken(again).repeat()).isFalse();
        assertThat(taken(again).submission().id()).isNotEqualTo(original.id());
        Correction second = new Correction(original.id(), 3, "steward", "typo", new Rank(1, 2), null);
        Reception afterwards = intake.take(
                new Delivery(FEED, "steward", Channel.CONSOLE, new ByteArrayInputStream(body), null, second));
        assertThat(taken(afterwards).repeat()).as("it was taken back between").isFalse();
    }

    @Test
    void refusesWhoCanBeAnswered() throws IOException {
        assertThat(reason(Channel.HTTP, new byte[0])).isEqualTo("DOOR_EMPTY");
        assertThat(reason(Channel.HTTP, "{\"not\": \"xml\"}".getBytes(UTF_8))).isEqualTo("DOOR_NOT_XML");
        assertThat(reason(Channel.HTTP, ("<!DOCTYPE x []>" + heartbeat("2026-09-01T10:00:00Z")).getBytes(UTF_8)))
                .isEqualTo("DOOR_DOCTYPE");
        assertThat(reason(
                        Channel.HTTP,
                        heartbeat("2026-09-01T10:00:00Z")
                                .replace(":crossings:1", ":crossings:9")
                                .getBytes(UTF_8)))
                .isEqualTo("DOOR_VERSION");
        assertThat(reason(Channel.HTTP, heartbeat("yesterday").getBytes(UTF_8))).isEqualTo("DOOR_ENVELOPE");
        byte[] cut = gzip(heartbeat("2026-09-01T10:00:00Z").getBytes(UTF_8));
        assertThat(reason(Channel.HTTP, Arrays.copyOf(cut, cut.length - 9))).isEqualTo("DOOR_GZIP");
        assertThat(archive.size()).isZero();
    }

    @Test
    void refusesAnotherFeedOrAgency() throws IOException {
        byte[] crossings = heartbeat("2026-09-01T10:00:00Z").getBytes(UTF_8);
        assertThat(reasonAt("border-police/refusals", crossings)).isEqualTo("DOOR_FEED");
        assertThat(reasonAt("consular/visas", crossings)).isEqualTo("DOOR_AGENCY");
    }

    @Test
    void refusesAtTheTagThatNamesTheFeed() throws IOException {
        byte[] later = ("<!-- of today -->\n  " + heartbeat("2026-09-01T10:00:00Z")).getBytes(UTF_8);
        assertThat(refusal("border-police/refusals", later).place()).isEqualTo(new Place(2, 3, "/submission/@feed"));
        assertThat(refusal("consular/visas", later).place()).isEqualTo(new Place(2, 3, "/submission/@agency"));
    }

    @Test
    void allowsAnotherEncodingOnlyForOldRecords() throws IOException {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";
        assertThat(take(Channel.HTTP, (latin + heartbeat("2013-12-31T23:00:00Z")).getBytes(ISO_8859_1)))
                .isInstanceOf(Reception.Taken.class);
        assertThat(reason(Channel.HTTP, (latin + heartbeat("2014-01-02T00:00:00Z")).getBytes(ISO_8859_1)))
                .isEqualTo("DOOR_ENCODING");
    }

    @Test
    void stopsUnpackingAtLimits() throws IOException {
        byte[] bomb = gzip(new byte[15_000_000]);
        assertThat(reason(Channel.HTTP, bomb)).isEqualTo("DOOR_RATIO");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] target, int from, int length) {
                Arrays.fill(target, from, from + length, (byte) ' ');
                return length;
            }
        };
        Reception refused = intake.take(new Delivery(FEED, "border-police", Channel.HTTP, endless, null, null));
        assertThat(((Reception.Refused) refused).reason().code()).isEqualTo("DOOR_TOO_LARGE");
    }

    @ParameterizedTest
    @EnumSource(names = {"JMS", "SFTP"})
    void archivesWhatCannotBeAnsweredAndEndsItAsDamagedWithTheSameReason(Channel channel) throws IOException {
        byte[] wrong = heartbeat("yesterday").getBytes(UTF_8);
        Submission submission = taken(take(channel, wrong)).submission();
        assertThat(archive.open(submission.id()).readAllBytes()).isEqualTo(wrong);
        assertThat(damage(submission)).isEqualTo("DOOR_ENVELOPE");
    }

    @Test
    void takesAVersionWhileItsDaysSaySo() throws IOException {
        Lifecycle.End end =
                CONTRACTS.contract(new ContractId(FEED, 1)).lifecycle().end();
        byte[] older = heartbeat("2026-09-01T10:00:00Z").getBytes(UTF_8);
        byte[] newer = new String(older, UTF_8)
                .replace("crossings:1", "crossings:2")
                .replace("contract=\"1\"", "contract=\"2\"")
                .getBytes(UTF_8);
        assertThat(reason(Channel.HTTP, newer)).isEqualTo("DOOR_VERSION_NOT_YET");
        intake = at(end.at().minusMillis(1));
        Submission original = taken(take(Channel.HTTP, older)).submission();
        assertThat(take(Channel.HTTP, newer)).isInstanceOf(Reception.Taken.class);

        intake = at(end.at());
        byte[] late = heartbeat("2026-09-02T10:00:00Z").getBytes(UTF_8);
        assertThat(reason(Channel.HTTP, late)).isEqualTo("DOOR_VERSION_ENDED");
        assertThat(damage(taken(take(Channel.SFTP, late)).submission())).isEqualTo("DOOR_VERSION_ENDED");
        Correction correction = Correction.first(original.id(), 0, "steward", "typo");
        assertThat(intake.take(new Delivery(
                        FEED, "steward", Channel.CONSOLE, new ByteArrayInputStream(late), null, correction)))
                .isInstanceOf(Reception.Taken.class);
    }

    private Intake at(Instant now) {
        return new Intake(
                archive, check, new Spooling(folder.resolve("spool"), 1 << 20), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void endsACutGzipAsDamaged() throws IOException {
        byte[] whole = gzip(submission(50).getBytes(UTF_8));
        Submission submission = taken(take(Channel.SFTP, Arrays.copyOf(whole, whole.length / 2)))
                .submission();
        assertThat(damage(submission)).isEqualTo("NOT_WELL_FORMED");
    }

    @Test
    void splitsIntoBatchesThatLoadAsDocuments() throws IOException {
        Submission submission =
                taken(take(Channel.HTTP, submission(5).getBytes(UTF_8))).submission();
        List<Batch> batches = split(submission).batches();
        assertThat(batches).extracting(batch -> batch.id().firstPosition()).containsExactly(0, 2, 4);
        BatchLoader loader = new BatchLoader(archive, OWN_FORMS);
        String second = new String(loader.load(submission, batches.get(1)).document(), UTF_8);
        assertThat(second).startsWith("<submission").contains("sourceId=\"R-2\"", "sourceId=\"R-3\"");
        assertThat(second).doesNotContain("R-1\"", "R-4\"").endsWith("</records></submission>");
    }

    @Test
    void halvesABatchWithoutLosingPlaces() throws IOException {
        Submission submission =
                taken(take(Channel.HTTP, submission(5).getBytes(UTF_8))).submission();
        BatchLoader loader = new BatchLoader(archive, OWN_FORMS);
        List<Batch> batches = split(submission).batches();
        Batch pair = batches.get(1);
        List<Batch> halves = loader.halves(submission, pair, loader.load(submission, pair));
        assertThat(halves).extracting(half -> half.id().firstPosition()).containsExactly(2, 3);
        Batch third = halves.get(1);
        byte[] slice = archive.slice(submission.id(), third.offset(), third.length());
        assertThat(new String(slice, UTF_8))
                .startsWith("<crossing sourceId=\"R-3\"")
                .endsWith("</crossing>");
        assertThat(third.line()).isEqualTo(pair.line() + 1);
        assertThat(third.column()).isEqualTo(3);
    }

    @Test
    void countsAHeartbeatAsNoRecords() throws IOException {
        byte[] body = heartbeat("2026-09-01T10:00:00+04:00").getBytes(UTF_8);
        Splitter.Result.Split split = split(taken(take(Channel.HTTP, body)).submission());
        assertThat(split.records()).isZero();
        assertThat(split.batches()).isEmpty();
    }

    @Test
    void keepsNothingWhenTheSenderBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        Delivery delivery = new Delivery(FEED, "border-police", Channel.HTTP, broken, null, null);
        assertThatThrownBy(() -> intake.take(delivery)).isInstanceOf(IOException.class);
        assertThat(archive.size()).isZero();
    }

    private Reception take(Channel channel, byte[] body) throws IOException {
        return intake.take(new Delivery(FEED, "border-police", channel, new ByteArrayInputStream(body), null, null));
    }

    private static Reception.Taken taken(Reception reception) {
        assertThat(reception).isInstanceOf(Reception.Taken.class);
        return (Reception.Taken) reception;
    }

    private String reason(Channel channel, byte[] body) throws IOException {
        return ((Reception.Refused) take(channel, body)).reason().code();
    }

    private String reasonAt(String feed, byte[] body) throws IOException {
        return refusal(feed, body).code();
    }

    private Issue refusal(String feed, byte[] body) throws IOException {
        Delivery delivery = new Delivery(
                FeedId.parse(feed), "border-police", Channel.HTTP, new ByteArrayInputStream(body), null, null);
        return ((Reception.Refused) intake.take(delivery)).reason();
    }

    private Splitter.Result.Split split(Submission submission) throws IOException {
        return (Splitter.Result.Split) splitter().split(submission.id());
    }

    private String damage(Submission submission) throws IOException {
        return ((Splitter.Result.Damaged) splitter().split(submission.id()))
                .cause()
                .code();
    }

    private Splitter splitter() {
        return new Splitter(archive, check, OWN_FORMS, 2);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static String heartbeat(String completeThrough) {
        return head(completeThrough) + "</records></submission>";
    }

    private static String head(String completeThrough) {
        return "<submission xmlns=\"urn:migration-exchange:border-police:crossings:1\" agency=\"border-police\""
                + " feed=\"crossings\" contract=\"1\" stream=\"BP-101\" sequence=\"1\" created=\"2026-09-01T10:00:00Z\""
                + " completeThrough=\"" + completeThrough + "\"><records>";
    }

    private static String submission(int records) {
        StringBuilder text = new StringBuilder(head("2026-09-01T10:00:00Z"));
        for (int i = 0; i < records; i++) {
            text.append("\n  <crossing sourceId=\"R-")
                    .append(i)
                    .append("\" version=\"1\"><direction>1</direction></crossing>");
        }
        return text + "</records></submission>";
    }

    private static InputStream lost() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("closed");
            }

            @Override
            public int read(byte[] target, int from, int wanted) throws IOException {
                throw new EOFException("closed");
            }
        };
    }
}
