package migration.exchange.archive.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.archive.Redactor.Piece;
import migration.exchange.archive.segments.RedoFile.Patch;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentRedactorTest {

    private static final long SEGMENT = 1 << 20;
    private static final int LENGTH = 200_000;
    /** Lies across the border of two frames. */
    private static final int OFFSET = 65_530;

    private static final byte[] BLANKS = " ".repeat(20).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static SubmissionId id(char letter) {
        return new SubmissionId(String.valueOf(letter).repeat(32));
    }

    private static Submission submission(char letter, @Nullable String reason) {
        return new Submission(
                id(letter),
                FeedId.parse("border-police/crossings"),
                null,
                false,
                Instant.parse("2026-11-28T10:00:00Z"),
                "border-police",
                Channel.HTTP,
                "0".repeat(64),
                LENGTH,
                StandardCharsets.UTF_8,
                reason == null ? null : Correction.first(id('z'), 3, "steward", reason));
    }

    private static byte[] body(char letter) {
        byte[] body = new byte[LENGTH];
        Arrays.fill(body, (byte) letter);
        return body;
    }

    private static byte[] redacted(char letter) {
        byte[] body = body(letter);
        System.arraycopy(BLANKS, 0, body, OFFSET, BLANKS.length);
        return body;
    }

    private SegmentArchive archive(char... letters) throws IOException {
        SegmentArchive archive = new SegmentArchive(folder, SEGMENT);
        for (char letter : letters) {
            archive.append(submission(letter, null), new ByteArrayInputStream(body(letter)));
        }
        return archive;
    }

    private void redact(char letter) throws IOException {
        new SegmentRedactor(folder).overwrite(Map.of(id(letter), List.of(new Piece(OFFSET, BLANKS))));
    }

    private static byte[] read(SegmentArchive archive, char letter) throws IOException {
        return archive.open(id(letter)).readAllBytes();
    }

    @Test
    void onlyTheSliceChangesForThoseWhoHaveItOpenAndAfterwards() throws IOException {
        try (SegmentArchive archive = archive('a', 'b', 'c')) {
            redact('b');
            redact('b');
            assertThat(read(archive, 'b')).isEqualTo(redacted('b'));
            archive.append(submission('d', null), new ByteArrayInputStream(body('d')));
        }
        try (SegmentArchive archive = archive()) {
            assertThat(archive.tornBytes()).isZero();
            assertThat(read(archive, 'b')).isEqualTo(redacted('b'));
            for (char other : new char[] {'a', 'c', 'd'}) {
                assertThat(read(archive, other)).isEqualTo(body(other));
            }
        }
    }

    /** What two processes took at the same moment stands twice. */
    @Test
    void theSameSubmissionOfAnotherProcessChangesToo() throws IOException {
        archive('a').close();
        Path second = folder.resolve("writer-02");
        Files.createDirectories(second);
        Files.copy(folder.resolve("writer-01/segment-000001"), second.resolve("segment-000001"));
        redact('a');
        assertThat(Files.readString(second.resolve("segment-000001"), StandardCharsets.ISO_8859_1))
                .contains("a" + " ".repeat(6))
                .isEqualTo(Files.readString(folder.resolve("writer-01/segment-000001"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void theReasonOfACorrectionIsBlankedInItsPlace() throws IOException {
        try (SegmentArchive archive = archive('a')) {
            Submission correction = submission('k', "the name is \"ბერიძე\"\\ now");
            archive.append(correction, new ByteArrayInputStream(body('k')));
            archive.append(submission('l', null), new ByteArrayInputStream(body('l')));
            redact('k');
            Correction after = archive.find(id('k')).orElseThrow().correction();
            assertThat(after).isNotNull();
            assertThat(after.reason()).isBlank();
            assertThat(after.steward()).isEqualTo("steward");
            assertThat(read(archive, 'l')).isEqualTo(body('l'));
        }
        assertThat(Files.readString(folder.resolve("writer-01/segment-000001"), StandardCharsets.ISO_8859_1))
                .doesNotContain("the name is");
    }

    /** Killed while the redo file is written: nothing was overwritten, and nothing is. */
    @Test
    void aRedoFileThatIsNotWholeIsForgotten() throws IOException {
        archive('a').close();
        byte[] redo = RedoFile.encode(patches());
        for (int length = 0; length < redo.length; length += Math.max(1, redo.length / 97)) {
            Files.write(folder.resolve("redo"), Arrays.copyOf(redo, length));
            try (SegmentArchive archive = archive()) {
                assertThat(read(archive, 'a')).isEqualTo(body('a'));
            }
            assertThat(folder.resolve("redo")).doesNotExist();
        }
    }

    /** Killed while a frame is overwritten, after any number of bytes: the next start ends it. */
    @Test
    void whatWasHalfOverwrittenIsEndedByTheNextStart() throws IOException {
        archive('a').close();
        Path segment = folder.resolve("writer-01/segment-000001");
        byte[] before = Files.readAllBytes(segment);
        List<Patch> patches = patches();
        for (int written = 0; written < patches.get(0).bytes().length; written += 6_007) {
            Files.write(segment, partly(before, patches.get(0), written));
            Files.write(folder.resolve("redo"), RedoFile.encode(patches));
            try (SegmentArchive archive = archive()) {
                assertThat(read(archive, 'a')).isEqualTo(redacted('a'));
            }
            assertThat(folder.resolve("redo")).doesNotExist();
        }
    }

    /** Another process died meanwhile: whoever reads ends it, and takes nothing for damage. */
    @Test
    void whoReadsAHalfOverwrittenFrameEndsIt() throws IOException {
        try (SegmentArchive archive = archive('a')) {
            Path segment = folder.resolve("writer-01/segment-000001");
            List<Patch> patches = patches();
            Files.write(segment, partly(Files.readAllBytes(segment), patches.get(0), 40_000));
            Files.write(folder.resolve("redo"), RedoFile.encode(patches));
            assertThat(read(archive, 'a')).isEqualTo(redacted('a'));
        }
    }

    @Test
    void damageStaysDamage() throws IOException {
        try (SegmentArchive archive = archive('a')) {
            Path segment = folder.resolve("writer-01/segment-000001");
            Files.write(segment, partly(Files.readAllBytes(segment), patches().get(0), 40_000));
            assertThatThrownBy(() -> read(archive, 'a')).isInstanceOf(ArchiveDamagedException.class);
        }
    }

    @Test
    void readersMeetNoDamageWhileItHappens() throws Exception {
        try (SegmentArchive archive = archive('a', 'b')) {
            AtomicBoolean going = new AtomicBoolean(true);
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int reads = 0;
                for (; going.get(); reads++) {
                    try {
                        assertThat(read(archive, 'a')).hasSize(LENGTH);
                    } catch (IOException damage) {
                        throw new AssertionError(damage);
                    }
                }
                return reads;
            });
            for (int i = 0; i < 50; i++) {
                redact('a');
            }
            going.set(false);
            assertThat(reader.get()).isPositive();
        }
    }

    private List<Patch> patches() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("writer-01"));
        Path segment = Path.of("writer-01/segment-000001");
        Files.copy(folder.resolve(segment), copy.resolve(segment), StandardCopyOption.REPLACE_EXISTING);
        new SegmentRedactor(copy).overwrite(Map.of(id('a'), List.of(new Piece(OFFSET, BLANKS))));
        byte[] after = Files.readAllBytes(copy.resolve(segment));
        byte[] before = Files.readAllBytes(folder.resolve(segment));
        int first = Arrays.mismatch(before, after);
        int last = before.length;
        while (before[last - 1] == after[last - 1]) {
            last--;
        }
        return List.of(new Patch(segment.toString(), first, Arrays.copyOfRange(after, first, last)));
    }

    private static byte[] partly(byte[] before, Patch patch, int written) {
        byte[] torn = before.clone();
        int count = Math.min(written, patch.bytes().length);
        System.arraycopy(patch.bytes(), 0, torn, (int) patch.position(), count);
        return torn;
    }
}
