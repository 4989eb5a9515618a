package migration.exchange.archive.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderOfReceiptTest {

    private static final long SMALL = 4_000;
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Comparator<Submission> RECEIPT = Comparator.comparing(Submission::receivedAt)
            .thenComparing(one -> one.id().value());

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    /** Three processes, many segments each, instants out of order and often the same. */
    @Test
    void mergesAllWritersByInstantAndId() throws IOException {
        List<Submission> written = new ArrayList<>();
        try (SegmentArchive one = new SegmentArchive(folder, SMALL);
                SegmentArchive two = new SegmentArchive(folder, SMALL);
                SegmentArchive three = new SegmentArchive(folder, SMALL)) {
            List<SegmentArchive> processes = List.of(one, two, three);
            for (int i = 0; i < 300; i++) {
                written.add(append(processes.get(random.nextInt(3)), random.nextInt(40)));
            }
            assertThat(all(two.read(null))).containsExactlyElementsOf(sorted(written));
        }
    }

    @Test
    void goesOnWithWhatComesWhileItReads() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, SMALL);
                SegmentArchive neighbour = new SegmentArchive(folder, SMALL);
                Chronicle.Reading reading = archive.read(null)) {
            assertThat(reading.next()).isEmpty();
            for (int round = 0; round < 5; round++) {
                List<Submission> more = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    more.add(append(i % 2 == 0 ? archive : neighbour, random.nextInt(1000)));
                }
                assertThat(rest(reading)).containsExactlyElementsOf(sorted(more));
            }
        }
    }

    /** From every mark there is, the rest follows; also when more has been written since. */
    @Test
    void goesOnAtAnyMark() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, SMALL);
                SegmentArchive neighbour = new SegmentArchive(folder, SMALL)) {
            List<Submission> written = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                written.add(append(i % 3 == 0 ? archive : neighbour, random.nextInt(1000)));
            }
            List<String> marks = new ArrayList<>();
            try (Chronicle.Reading reading = archive.read(null)) {
                while (reading.next().isPresent()) {
                    marks.add(reading.mark());
                }
            }
            Submission late = append(neighbour, 0);
            List<Submission> order = new ArrayList<>(sorted(written));
            order.add(late);
            assertThat(marks).hasSize(60);
            for (int i = 0; i < marks.size(); i++) {
                assertThat(all(archive.read(marks.get(i)))).containsExactlyElementsOf(order.subList(i + 1, 61));
            }
        }
    }

    @Test
    void damageIsToldAndNotPassedOver() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, SMALL)) {
            for (int i = 0; i < 60; i++) {
                append(archive, i);
            }
            try (FileChannel first =
                    FileChannel.open(folder.resolve("writer-01/segment-000001"), StandardOpenOption.WRITE)) {
                first.write(ByteBuffer.wrap(new byte[] {7, 7, 7, 7}), 20);
            }
            assertThatThrownBy(() -> all(archive.read(null))).isInstanceOf(ArchiveDamagedException.class);
        }
    }

    /** What a dead process left half written at the end of its last segment was never acknowledged. */
    @Test
    void anUnfinishedEndIsNoDamage() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, 1 << 20)) {
            List<Submission> written = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                written.add(append(archive, i));
            }
            try (FileChannel last =
                    FileChannel.open(folder.resolve("writer-01/segment-000001"), StandardOpenOption.APPEND)) {
                last.write(ByteBuffer.wrap(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 9}));
            }
            assertThat(all(archive.read(null))).containsExactlyElementsOf(written);
        }
    }

    @Test
    void whatIsNoMarkIsRefused() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, SMALL)) {
            assertThatThrownBy(() -> archive.read("somewhere")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Submission append(SegmentArchive archive, int millis) throws IOException {
        byte[] body = new byte[random.nextInt(400)];
        Submission submission = new Submission(
                id(),
                FeedId.parse("border-police/crossings"),
                null,
                false,
                BEGIN.plusMillis(millis),
                "border-police",
                Channel.HTTP,
                "00".repeat(32),
                body.length,
                StandardCharsets.UTF_8,
                null);
        assertThat(archive.append(submission, new ByteArrayInputStream(body))).isTrue();
        return submission;
    }

    private SubmissionId id() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            id.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
        }
        return new SubmissionId(id.toString());
    }

    private static List<Submission> sorted(List<Submission> submissions) {
        return submissions.stream().sorted(RECEIPT).toList();
    }

    private static List<Submission> all(Chronicle.Reading reading) throws IOException {
        try (reading) {
            return rest(reading);
        }
    }

    private static List<Submission> rest(Chronicle.Reading reading) throws IOException {
        List<Submission> found = new ArrayList<>();
        for (Optional<Submission> next = reading.next(); next.isPresent(); next = reading.next()) {
            found.add(next.get());
        }
        return found;
    }
}
