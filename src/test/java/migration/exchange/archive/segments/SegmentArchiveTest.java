package migration.exchange.archive.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentArchiveTest {

    private static final long LARGE = 1 << 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 400_000})
    void givesBackWhatItTook(int size) throws IOException {
        byte[] body = bytes(size, 1);
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.append(submission('a', size), new ByteArrayInputStream(body)))
                    .isTrue();
        }
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.find(id('a'))).contains(submission('a', size));
            assertThat(archive.open(id('a')).readAllBytes()).isEqualTo(body);
            assertThat(archive.tornBytes()).isZero();
        }
    }

    @Test
    void readsAnySlice() throws IOException {
        byte[] body = bytes(300_000, 2);
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            archive.append(submission('b', body.length), new ByteArrayInputStream(body));
            Random random = new Random(3);
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(body.length);
                int length = random.nextInt(body.length - from);
                byte[] expected = java.util.Arrays.copyOfRange(body, from, from + length);
                assertThat(archive.slice(id('b'), from, length)).isEqualTo(expected);
            }
            assertThatThrownBy(() -> archive.slice(id('b'), 299_999, 2)).isInstanceOf(ArchiveDamagedException.class);
        }
    }

    @Test
    void takesARepeatOnlyOnce() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.append(submission('c', 3), stream("abc"))).isTrue();
            assertThat(archive.append(submission('c', 3), stream("abc"))).isFalse();
            assertThat(archive.size()).isOne();
        }
    }

    @Test
    void refusesABodyOfAnotherLengthAndGoesOn() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThatThrownBy(() -> archive.append(submission('d', 4), stream("abc")))
                    .isInstanceOf(IOException.class);
            assertThat(archive.find(id('d'))).isEmpty();
            assertThat(archive.append(submission('d', 3), stream("abc"))).isTrue();
        }
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.open(id('d'))).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void cutsATornTailAtEveryLengthAndKeepsAllBefore() throws IOException {
        long whole;
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            archive.append(submission('e', 3), stream("abc"));
            whole = Files.size(segment());
            archive.append(submission('f', 3), stream("def"));
        }
        byte[] all = Files.readAllBytes(segment());
        for (int cut = (int) whole; cut < all.length; cut += 13) {
            Path torn = Files.createDirectories(folder.resolve("torn-" + cut + "/writer-01"));
            Files.write(torn.resolve("segment-000001"), java.util.Arrays.copyOf(all, cut));
            try (SegmentArchive archive = new SegmentArchive(torn.getParent(), LARGE)) {
                assertThat(archive.tornBytes()).isEqualTo(cut - whole);
                assertThat(archive.open(id('e'))).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
                assertThat(archive.find(id('f'))).isEmpty();
                assertThat(archive.append(submission('g', 1), stream("g"))).isTrue();
            }
            try (SegmentArchive archive = new SegmentArchive(torn.getParent(), LARGE)) {
                assertThat(archive.size()).isEqualTo(2);
            }
        }
    }

    @Test
    void findsEveryFlippedBitOfABody() throws IOException {
        byte[] body = bytes(1000, 4);
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            archive.append(submission('h', body.length), new ByteArrayInputStream(body));
        }
        long bodyStart = Files.size(segment()) - Frame.OVERHEAD - Long.BYTES - body.length;
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            for (long at = bodyStart - Frame.OVERHEAD; at < bodyStart + body.length; at += 7) {
                flip(at);
                assertThatThrownBy(() -> archive.open(id('h')).readAllBytes())
                        .as("bit flipped at %d", at)
                        .isInstanceOf(IOException.class);
                flip(at);
            }
            assertThat(archive.open(id('h')).readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void doesNotTakeADamagedHeaderBeforeAWholeSubmissionForATornTail() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            archive.append(submission('i', 3), stream("abc"));
            archive.append(submission('j', 3), stream("def"));
        }
        flip(20);
        assertThatThrownBy(() -> new SegmentArchive(folder, LARGE)).isInstanceOf(ArchiveDamagedException.class);
    }

    /** After a power cut a later page may be on disk and an earlier one not. */
    @Test
    void cutsAllThatWasInDoubtEvenWhenTheLaterPartReachedTheDisk() throws IOException {
        Files.createDirectories(segment().getParent());
        HeaderCodec headers = new HeaderCodec();
        try (OpenSegments segments = new OpenSegments(FileChannel::open)) {
            Appender appender = new Appender(segments.openOwn(segment()));
            appender.append(headers.encode(submission('q', 3)), stream("abc"), 3);
            appender.append(headers.encode(submission('r', 3)), stream("def"), 3);
        }
        flip(20);
        long bytes = Files.size(segment());
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.tornBytes()).isEqualTo(bytes);
            assertThat(archive.size()).isZero();
        }
    }

    @Test
    void beginsNewSegmentsAndFindsAllOfThem() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, 1000)) {
            for (char name = 'a'; name <= 'z'; name++) {
                archive.append(submission(name, 3), stream("abc"));
            }
        }
        assertThat(Files.exists(folder.resolve("writer-01/segment-000002"))).isTrue();
        try (SegmentArchive archive = new SegmentArchive(folder, 1000)) {
            for (char name = 'a'; name <= 'z'; name++) {
                assertThat(archive.open(id(name))).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void takesFromManyThreads() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try (SegmentArchive archive = new SegmentArchive(folder, 20_000)) {
            List<Callable<Boolean>> appends = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                SubmissionId id = numbered(i % 200);
                appends.add(() -> archive.append(submission(id, 3), stream("abc")));
            }
            long fresh = 0;
            for (Future<Boolean> done : pool.invokeAll(appends)) {
                fresh += done.get() ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(200);
        } finally {
            pool.shutdownNow();
        }
        try (SegmentArchive archive = new SegmentArchive(folder, 20_000)) {
            assertThat(archive.size()).isEqualTo(200);
        }
    }

    @Test
    void readsWhatAnotherProcessWritesWhileItWrites() throws IOException {
        try (SegmentArchive one = new SegmentArchive(folder, 1000);
                SegmentArchive other = new SegmentArchive(folder, 1000)) {
            for (char name = 'a'; name <= 'z'; name++) {
                assertThat(other.find(id(name))).isEmpty();
                (name % 2 == 0 ? one : other).append(submission(name, 3), stream("abc"));
                assertThat(one.open(id(name))).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
                assertThat(other.open(id(name))).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void keepsTheFirstReceiptOfWhatTwoProcessesTake() throws IOException {
        Submission later = received(submission('k', 3), Instant.parse("2026-09-02T10:00:00Z"));
        try (SegmentArchive one = new SegmentArchive(folder, LARGE);
                SegmentArchive other = new SegmentArchive(folder, LARGE)) {
            one.append(submission('k', 3), stream("abc"));
            assertThat(other.append(later, stream("abc"))).isFalse();
            assertThat(other.find(id('k'))).contains(submission('k', 3));
        }
        assertThat(Files.exists(folder.resolve("writer-02/segment-000001"))).isTrue();
    }

    @Test
    void takesOverTheFolderOfADeadProcess() throws IOException {
        try (SegmentArchive other = new SegmentArchive(folder, LARGE)) {
            try (SegmentArchive one = new SegmentArchive(folder, LARGE)) {
                one.append(submission('l', 3), stream("abc"));
                assertThat(other.find(id('l'))).isPresent();
            }
            try (SegmentArchive successor = new SegmentArchive(folder, LARGE)) {
                successor.append(submission('m', 3), stream("def"));
                assertThat(other.open(id('m'))).hasBinaryContent("def".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Files.exists(folder.resolve("writer-03"))).isFalse();
    }

    @Test
    void takesBackWhatAFailedSyncLeftInDoubtAndGoesOn() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE, disk)) {
            archive.append(submission('n', 3), stream("abc"));
            disk.failNextSync();
            assertThatThrownBy(() -> archive.append(submission('o', 3), stream("def")))
                    .isInstanceOf(IOException.class);
            assertThat(archive.find(id('o'))).isEmpty();
            assertThat(archive.append(submission('o', 3), stream("def"))).isTrue();
        }
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.size()).isEqualTo(2);
            assertThat(archive.tornBytes()).isZero();
        }
    }

    @Test
    void goesOnWhenThereIsRoomAgain() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE, disk)) {
            disk.room(200);
            assertThatThrownBy(() -> archive.append(submission('p', 300), new ByteArrayInputStream(bytes(300, 5))))
                    .isInstanceOf(IOException.class);
            disk.room(Long.MAX_VALUE);
            assertThat(archive.append(submission('p', 300), new ByteArrayInputStream(bytes(300, 5))))
                    .isTrue();
        }
        try (SegmentArchive archive = new SegmentArchive(folder, LARGE)) {
            assertThat(archive.open(id('p')).readAllBytes()).isEqualTo(bytes(300, 5));
        }
    }

    private Path segment() {
        return folder.resolve("writer-01/segment-000001");
    }

    private void flip(long position) throws IOException {
        try (FileChannel file = FileChannel.open(segment(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = java.nio.ByteBuffer.allocate(1);
            file.read(one, position);
            one.put(0, (byte) (one.get(0) ^ 0x10)).flip();
            file.write(one, position);
        }
    }

    private static SubmissionId id(char name) {
        return new SubmissionId(String.valueOf(name).repeat(32));
    }

    private static SubmissionId numbered(int number) {
        String digits = Integer.toBinaryString(512 + number).replace('0', 'a').replace('1', 'b');
        return new SubmissionId((digits + "a".repeat(32)).substring(0, 32));
    }

    private static Submission submission(char name, long bytes) {
        return submission(id(name), bytes);
    }

    private static Submission submission(SubmissionId id, long bytes) {
        FeedId feed = FeedId.parse("border-police/crossings");
        Instant at = Instant.parse("2026-09-01T10:00:00Z");
        Envelope envelope = new Envelope(new ContractId(feed, 1), "BP-101", 1, at, at);
        return new Submission(
                id,
                feed,
                envelope,
                false,
                at,
                "border-police",
                Channel.HTTP,
                "0".repeat(64),
                bytes,
                StandardCharsets.UTF_8,
                null);
    }

    private static Submission received(Submission s, Instant at) {
        return new Submission(
                s.id(),
                s.feed(),
                s.envelope(),
                s.ownForm(),
                at,
                s.sender(),
                s.channel(),
                s.sha256(),
                s.bytes(),
                s.encoding(),
                s.correction());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
