package migration.exchange.archive.segments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.SubmissionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads our own segments at start. A crash can leave the last submissions of the last segment half written; nobody was
 * told that they were taken, so they are cut off and kept beside the segment.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int WINDOW = 1 << 20;

    private final Scan scan;

    Recovery(Scan scan) {
        this.scan = scan;
    }

    /**
     * Calls back for each whole submission.
     *
     * @param last true for the segment that was being written
     * @return bytes cut off, 0 for none
     * @throws ArchiveDamagedException when a place that had been synced is damaged: that is no torn tail
     */
    long read(Segment segment, boolean last, BiConsumer<SubmissionId, Location> found) throws IOException {
        long end = scan.read(segment, 0, found);
        if (end == segment.size()) {
            return 0;
        }
        if (!last || syncedBeyond(segment, end)) {
            throw new ArchiveDamagedException("%s is damaged at position %d".formatted(segment.file(), end));
        }
        return cut(segment, end);
    }

    /** A later submission can tell that the damaged place had been synced; otherwise both were still in doubt. */
    private boolean syncedBeyond(Segment segment, long damage) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        for (long from = damage + 1; from < segment.size(); from += WINDOW - Frame.HEADER_MARK.length + 1) {
            segment.channel().read(window.clear(), from);
            window.flip();
            for (int i = 0; i + Frame.HEADER_MARK.length <= window.remaining(); i++) {
                if (Frame.isHeaderMark(window, i) && tells(segment, from + i, damage)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tells(Segment segment, long position, long damage) {
        try {
            return scan.whole(segment, position).synced() > damage;
        } catch (IOException none) {
            return false;
        }
    }

    private static long cut(Segment segment, long position) throws IOException {
        long bytes = segment.size() - position;
        Path kept = segment.file().resolveSibling(segment.file().getFileName() + ".torn-" + position);
        try (FileChannel tail = FileChannel.open(kept, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            segment.channel().transferTo(position, bytes, tail);
            tail.force(true);
        }
        segment.channel().truncate(position);
        segment.channel().force(true);
        LOG.warn(
                "The archive ended in a submission that was never acknowledged: cut {} bytes of {}, kept in {}",
                bytes,
                segment.file(),
                kept);
        return bytes;
    }
}
