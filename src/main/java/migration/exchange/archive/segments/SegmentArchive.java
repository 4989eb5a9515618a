package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import migration.exchange.archive.Archive;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * The archive as segment files {@code segment-000001} and so on. A submission stands in one piece in one segment:
 * header frame, body frames, end frame. Appends take turns; syncs are shared by all who wait.
 */
public final class SegmentArchive implements Archive, Closeable {

    private static final String NAME = "segment-%06d";

    private final Path folder;
    private final long segmentSize;
    private final HeaderCodec headers = new HeaderCodec();
    private final Catalogue catalogue = new Catalogue();
    private final List<Segment> segments = new CopyOnWriteArrayList<>();
    private final Object appending = new Object();
    private final FileLock lock;
    private final long torn;

    /**
     * Opens the archive, makes it when missing, cuts a torn tail.
     *
     * @param folder its folder; one process at a time
     * @param segmentSize bytes after which a new segment is begun
     * @throws IOException when it cannot be opened, is held by another process or is damaged
     */
    public SegmentArchive(Path folder, long segmentSize) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.segmentSize = segmentSize;
        this.lock = hold(folder.resolve("lock"));
        this.torn = recover();
        if (segments.isEmpty()) {
            begin(1);
        }
    }

    private static FileLock hold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IOException("another process holds the archive: " + file);
        }
        return held;
    }

    private long recover() throws IOException {
        Recovery recovery = new Recovery(headers);
        long cut = 0;
        for (int number = 1; Files.exists(file(number)); number++) {
            Segment segment = new Segment(number, file(number));
            segments.add(segment);
            boolean last = !Files.exists(file(number + 1));
            cut += recovery.read(segment, file(number), last, (found, at) -> catalogue.put(found.id(), at));
        }
        return cut;
    }

    private Path file(int number) {
        return folder.resolve(NAME.formatted(number));
    }

    private Segment begin(int number) throws IOException {
        Segment segment = new Segment(number, file(number));
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        segments.add(segment);
        return segment;
    }

    /** Bytes of an unfinished submission that were cut off when the archive was opened. */
    public long tornBytes() {
        return torn;
    }

    /** Submissions in the archive. */
    public int size() {
        return catalogue.size();
    }

    @Override
    public boolean append(Submission submission, InputStream body) throws IOException {
        byte[] header = headers.encode(submission);
        @Nullable Location known;
        Segment segment;
        synchronized (appending) {
            known = catalogue.find(submission.id());
            segment = known == null ? writable() : segments.get(known.segment() - 1);
            if (known == null) {
                write(segment, submission, header, body);
            }
        }
        // a repeat waits too: the first append may still be on its way to the disk
        segment.sync();
        return known == null;
    }

    private void write(Segment segment, Submission submission, byte[] header, InputStream body) throws IOException {
        long start = segment.append(header, body);
        long length = segment.size() - start - header.length - 2L * Frame.OVERHEAD;
        long frames = (submission.bytes() + Frame.BODY_SIZE - 1) / Frame.BODY_SIZE;
        if (length != submission.bytes() + frames * Frame.OVERHEAD) {
            segment.cut(start);
            throw new IOException("the body has not the %d bytes announced".formatted(submission.bytes()));
        }
        catalogue.put(submission.id(), new Location(segment.number(), start));
    }

    private Segment writable() throws IOException {
        Segment last = segments.get(segments.size() - 1);
        if (last.size() < segmentSize) {
            return last;
        }
        last.sync();
        return begin(last.number() + 1);
    }

    @Override
    public Optional<Submission> find(SubmissionId id) {
        Location location = catalogue.find(id);
        try {
            return location == null
                    ? Optional.empty()
                    : Optional.of(headers.decode(header(location).payload()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public InputStream open(SubmissionId id) throws IOException {
        return open(id, 0);
    }

    @Override
    public byte[] slice(SubmissionId id, long offset, int length) throws IOException {
        byte[] bytes = open(id, offset).readNBytes(length);
        if (bytes.length < length) {
            throw new ArchiveDamagedException("submission %s ends before %d + %d".formatted(id, offset, length));
        }
        return bytes;
    }

    private InputStream open(SubmissionId id, long offset) throws IOException {
        Location location = catalogue.find(id);
        if (location == null) {
            throw new IOException("not in the archive: " + id);
        }
        Frame header = header(location);
        FileChannel channel = segments.get(location.segment() - 1).channel();
        Submission submission = headers.decode(header.payload());
        return new BodyStream(channel, location.position() + header.size(), submission.bytes(), offset);
    }

    private Frame header(Location location) throws IOException {
        return Frame.readFrom(segments.get(location.segment() - 1).channel(), location.position());
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : new ArrayList<>(segments)) {
            segment.close();
        }
        lock.channel().close();
    }
}
