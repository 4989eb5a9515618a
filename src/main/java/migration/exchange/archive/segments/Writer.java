package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes this process's part of the archive. Appends take turns, syncs are shared by all who wait; a submission is in
 * the catalogue from its sync on. When a sync fails, what was in doubt is taken back and told as failed. After that, and
 * after a start, the next append begins a new segment: neighbours may have read on in the old one.
 */
final class Writer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final WriterFolder folder;
    private final long segmentSize;
    private final OpenSegments segments;
    private final Catalogue catalogue = new Catalogue();
    private final Map<SubmissionId, Pending> pending = new HashMap<>();
    private final long torn;
    private int number;
    private boolean failed;
    private @Nullable Appender current;

    /** Written, not known to be on disk. */
    private record Pending(Appender appender, Location location) {}

    Writer(WriterFolder folder, long segmentSize, OpenSegments segments, Recovery recovery) throws IOException {
        this.folder = folder;
        this.segmentSize = segmentSize;
        this.segments = segments;
        this.torn = recover(recovery);
    }

    private long recover(Recovery recovery) throws IOException {
        long cut = 0;
        while (Files.exists(folder.segment(number + 1))) {
            number++;
            Segment segment = segments.openOwn(folder.segment(number));
            boolean last = !Files.exists(folder.segment(number + 1));
            cut += recovery.read(segment, last, catalogue::put);
        }
        return cut;
    }

    /** Bytes that were cut off at start. */
    long tornBytes() {
        return torn;
    }

    int size() {
        return catalogue.size();
    }

    @Nullable
    Location find(SubmissionId id) {
        return catalogue.find(id);
    }

    /**
     * Appends unless it is there, and returns when it is on disk.
     *
     * @return false when it was there
     */
    boolean append(Submission submission, byte[] header, InputStream body) throws IOException {
        SubmissionId id = submission.id();
        Pending waiting;
        boolean fresh;
        synchronized (this) {
            if (catalogue.find(id) != null) {
                return false;
            }
            Pending earlier = pending.get(id);
            fresh = earlier == null;
            // a repeat waits too: the first append may still be on its way to the disk
            waiting = earlier == null ? write(submission, header, body) : earlier;
        }
        confirm(id, waiting);
        return fresh;
    }

    private Pending write(Submission submission, byte[] header, InputStream body) throws IOException {
        Appender appender = writable();
        long position = appender.append(header, body, submission.bytes());
        Pending written = new Pending(appender, new Location(appender.segment().number(), position));
        pending.put(submission.id(), written);
        return written;
    }

    private void confirm(SubmissionId id, Pending waiting) throws IOException {
        sync(waiting.appender());
        synchronized (this) {
            pending.remove(id);
            catalogue.put(id, waiting.location());
        }
    }

    private void sync(Appender appender) throws IOException {
        try {
            appender.sync();
        } catch (IOException doubt) {
            takeBack(appender);
            throw doubt;
        }
    }

    private synchronized void takeBack(Appender appender) {
        pending.values().removeIf(p -> p.appender() == appender && p.location().position() >= appender.synced());
        if (current != appender) {
            return;
        }
        current = null;
        try {
            appender.cutToSynced();
            LOG.error(
                    "A sync of {} failed; going on in a new segment",
                    appender.segment().file());
        } catch (IOException worse) {
            failed = true;
            LOG.error("The disk of the archive fails; nothing is taken until a restart", worse);
        }
    }

    private Appender writable() throws IOException {
        if (failed) {
            throw new IOException("the disk of the archive has failed");
        }
        Appender last = current;
        if (last == null) {
            return begin();
        }
        if (last.size() < segmentSize) {
            return last;
        }
        sync(last);
        return begin();
    }

    private Appender begin() throws IOException {
        Segment segment = segments.openOwn(folder.segment(number + 1));
        number++;
        folder.sync();
        Appender appender = new Appender(segment);
        current = appender;
        return appender;
    }

    @Override
    public synchronized void close() throws IOException {
        if (current != null) {
            current.sync();
        }
        folder.close();
    }
}
