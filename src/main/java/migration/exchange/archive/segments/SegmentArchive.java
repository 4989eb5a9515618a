package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import migration.exchange.archive.Archive;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * The archive as segment files. A submission stands in one piece in one segment: header frame, body frames, end frame.
 * Several processes share an archive: each writes into a folder of its own and reads those of all.
 */
public final class SegmentArchive implements Archive, Chronicle, Closeable {

    private final HeaderCodec headers = new HeaderCodec();
    private final OpenSegments segments;
    private final Writer writer;
    private final Neighbours neighbours;
    private final Path folder;
    private final Scan scan;
    private final RedoFile redo;

    /**
     * Opens the archive, makes it when missing, ends an overwriting that was cut off, cuts a torn tail.
     *
     * @param folder its folder
     * @param segmentSize bytes after which a new segment is begun
     * @throws IOException when it cannot be opened or is damaged
     */
    public SegmentArchive(Path folder, long segmentSize) throws IOException {
        this(folder, segmentSize, FileChannel::open);
    }

    SegmentArchive(Path folder, long segmentSize, OpenSegments.Opener opener) throws IOException {
        this.segments = new OpenSegments(opener);
        this.folder = folder;
        this.scan = new Scan(headers);
        this.redo = new RedoFile(Files.createDirectories(folder));
        redo.settle();
        WriterFolder own = WriterFolder.take(folder);
        try {
            this.writer = new Writer(own, segmentSize, segments, new Recovery(scan));
        } catch (IOException | RuntimeException failure) {
            own.close();
            throw failure;
        }
        this.neighbours = new Neighbours(folder, own.path(), segments, scan);
    }

    /** Bytes of unfinished submissions that were cut off when the archive was opened. */
    public long tornBytes() {
        return writer.tornBytes();
    }

    @Override
    public Reading read(@Nullable String mark) throws IOException {
        return new OrderOfReceipt(folder, scan, headers, mark);
    }

    @Override
    public int size() {
        return writer.size() + neighbours.size();
    }

    /**
     * {@inheritDoc} What a neighbour has written may not be on disk yet, so a repeat of it is written once more; its
     * first receipt stays the one that counts.
     */
    @Override
    public boolean append(Submission submission, InputStream body) throws IOException {
        Location foreign = neighbours.find(submission.id());
        Submission first =
                foreign == null ? submission : read(foreign, submission.id()).orElse(submission);
        return writer.append(first, headers.encode(first), body) && first == submission;
    }

    @Override
    public Optional<Submission> find(SubmissionId id) {
        Location location = locate(id);
        try {
            return location == null ? Optional.empty() : read(location, id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private @Nullable Location locate(SubmissionId id) {
        Location own = writer.find(id);
        return own == null ? neighbours.find(id) : own;
    }

    /** Empty when a neighbour has taken it back: its sync failed, or its machine lost power before it. */
    private Optional<Submission> read(Location location, SubmissionId id) throws IOException {
        Submission found = headers.decode(header(location).payload());
        return found.id().equals(id) ? Optional.of(found) : Optional.empty();
    }

    @Override
    public InputStream open(SubmissionId id) throws IOException {
        return open(id, 0);
    }

    @Override
    public byte[] slice(SubmissionId id, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (open(id, offset).readNBytes(bytes, 0, length) < length) {
            throw new ArchiveDamagedException("submission %s ends before %d + %d".formatted(id, offset, length));
        }
        return bytes;
    }

    private InputStream open(SubmissionId id, long offset) throws IOException {
        Location location = locate(id);
        Submission submission = location == null ? null : read(location, id).orElse(null);
        if (location == null || submission == null) {
            throw new IOException("not in the archive: " + id);
        }
        FileChannel channel = segments.get(location).channel();
        long body = location.position() + header(location).size();
        return new BodyStream(channel, redo, body, submission.bytes(), offset);
    }

    private Frame header(Location location) throws IOException {
        return redo.read(segments.get(location).channel(), location.position());
    }

    @Override
    public void close() throws IOException {
        writer.close();
        segments.close();
    }
}
