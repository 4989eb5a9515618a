package migration.exchange.archive.segments;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiConsumer;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a segment's headers at start. A crash can leave the last submission of the last segment half written; nobody
 * was told that it was taken, so it is cut off and kept beside the segment.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final HeaderCodec headers;

    Recovery(HeaderCodec headers) {
        this.headers = headers;
    }

    /**
     * Calls back for each whole submission.
     *
     * @param last true for the segment that was being written
     * @return bytes cut off, 0 for none
     * @throws ArchiveDamagedException when a place that had been synced is damaged: that is no torn tail
     */
    long read(Segment segment, Path file, boolean last, BiConsumer<Submission, Location> found) throws IOException {
        long position = 0;
        while (position < segment.size()) {
            long start = position;
            try {
                position = next(segment.channel(), start, segment.number(), found);
            } catch (EOFException | ArchiveDamagedException damage) {
                if (!last || wholeSubmissionAfter(segment, start)) {
                    throw new ArchiveDamagedException(
                            "%s, position %d: %s".formatted(file, start, damage.getMessage()));
                }
                return cut(segment, file, start);
            }
        }
        return 0;
    }

    private long next(FileChannel channel, long start, int number, BiConsumer<Submission, Location> found)
            throws IOException {
        Frame header = Frame.readFrom(channel, start);
        if (header.kind() != Frame.Kind.HEADER) {
            throw new ArchiveDamagedException("a header frame was expected");
        }
        long end = start + header.size();
        Submission submission = headers.decode(header.payload());
        end += bodySize(submission.bytes());
        if (Frame.readFrom(channel, end).kind() != Frame.Kind.END) {
            throw new ArchiveDamagedException("the end frame is missing");
        }
        found.accept(submission, new Location(number, start));
        return end + Frame.OVERHEAD;
    }

    private static long bodySize(long bytes) {
        long frames = (bytes + Frame.BODY_SIZE - 1) / Frame.BODY_SIZE;
        return bytes + frames * Frame.OVERHEAD;
    }

    /** What was written after the damage shows that the damage is no torn tail: appends are in order. */
    private boolean wholeSubmissionAfter(Segment segment, long start) {
        for (long position = start + 1; position < segment.size() - Frame.OVERHEAD; position++) {
            try {
                next(segment.channel(), position, segment.number(), (submission, location) -> {});
                return true;
            } catch (IOException | RuntimeException notHere) {
                continue;
            }
        }
        return false;
    }

    private static long cut(Segment segment, Path file, long position) throws IOException {
        long bytes = segment.size() - position;
        Path kept = file.resolveSibling(file.getFileName() + ".torn-" + position);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel tail = FileChannel.open(kept, java.nio.file.StandardOpenOption.WRITE)) {
            tail.force(true);
        }
        segment.cut(position);
        segment.channel().force(true);
        LOG.warn(
                "The archive ended in a submission that was never acknowledged: cut {} bytes of {}, kept in {}",
                bytes,
                file,
                kept);
        return bytes;
    }
}
