package migration.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import migration.exchange.archive.Chronicle;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/**
 * A segment file of any bytes, or a good one with bytes changed, is read as what was written or not at all, with an
 * {@code IOException} that says so. With checksums made good again a body may be another one; nothing else may happen.
 *
 * <p>The first byte of an input chooses: 0 takes the rest for the file; 1 for changes, four bytes each (from the front or the
 * end, distance, new value); 2 for the same, after which checksums are made good.
 */
final class ArchiveTarget implements Target {

    private static final int CHECKED_HEAD = 10;
    private static final int OVERHEAD = 14;
    private static final int[] BODIES = {0, 40, 300, 66_000};

    private final Path folder;
    private final Path segment;
    private final byte[] good;
    private final Map<Submission, byte[]> written = new LinkedHashMap<>();

    ArchiveTarget() {
        try {
            folder = Files.createTempDirectory("fuzzed-archive");
            folder.toFile().deleteOnExit();
            try (SegmentArchive archive = new SegmentArchive(folder, 1 << 30)) {
                for (int size : BODIES) {
                    write(archive, size);
                }
            }
            segment = folder.resolve("writer-01/segment-000001");
            good = Files.readAllBytes(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SegmentArchive archive, int size) throws IOException {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) (size % 127));
        Submission submission = new Submission(
                new SubmissionId(String.valueOf((char) ('a' + written.size())).repeat(32)),
                FeedId.parse("border-police/crossings"),
                null,
                false,
                Instant.parse("2026-10-05T05:30:00Z").plusSeconds(size),
                "border-police",
                Channel.HTTP,
                "00ff",
                size,
                StandardCharsets.UTF_8,
                null);
        archive.append(submission, new ByteArrayInputStream(body));
        written.put(submission, body);
    }

    @Override
    public void take(byte[] input) throws IOException {
        boolean changed = input.length > 0 && (input[0] == 1 || input[0] == 2);
        byte[] file = changed ? changed(input) : Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        boolean checked = !changed || input[0] == 1;
        try (var left = Files.newDirectoryStream(segment.getParent())) {
            for (Path old : left) {
                Files.delete(old);
            }
        }
        Files.write(segment, file);
        try (SegmentArchive archive = new SegmentArchive(folder, 1 << 30)) {
            for (Map.Entry<Submission, byte[]> one : written.entrySet()) {
                read(archive, one.getKey(), one.getValue(), checked);
            }
            readAll(archive);
        } catch (IOException | UncheckedIOException said) {
            if (said.getMessage() == null) {
                throw new AssertionError("it does not say what is wrong", said);
            }
        }
    }

    private byte[] changed(byte[] input) {
        byte[] file = good.clone();
        for (int at = 1; at + 3 < input.length; at += 4) {
            int distance = ((input[at + 1] & 0xff) << 8 | input[at + 2] & 0xff) % file.length;
            file[(input[at] & 1) == 0 ? distance : file.length - 1 - distance] = input[at + 3];
        }
        if (input[0] == 2) {
            checksum(ByteBuffer.wrap(file));
        }
        return file;
    }

    private static void checksum(ByteBuffer file) {
        int at = 0;
        while (at + OVERHEAD <= file.capacity()) {
            int length = file.getInt(at + 6);
            if (length < 0 || length > file.capacity() - at - OVERHEAD) {
                return;
            }
            CRC32C sum = new CRC32C();
            sum.update(file.array(), at, CHECKED_HEAD);
            sum.update(file.array(), at + OVERHEAD, length);
            file.putInt(at + CHECKED_HEAD, (int) sum.getValue());
            at += OVERHEAD + length;
        }
    }

    private static void read(SegmentArchive archive, Submission written, byte[] body, boolean checked)
            throws IOException {
        Optional<Submission> found = archive.find(written.id());
        if (found.isPresent()) {
            byte[] read = archive.open(written.id()).readAllBytes();
            if (checked && !(found.get().equals(written) && Arrays.equals(read, body))) {
                throw new AssertionError("another submission than was written: " + found.get());
            }
        }
    }

    private static void readAll(SegmentArchive archive) throws IOException {
        try (Chronicle.Reading reading = archive.read(null)) {
            while (reading.next().isPresent()) {}
        }
    }
}
