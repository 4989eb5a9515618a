package migration.exchange.archive.segments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Appends to one segment. Appending is for one thread at a time; syncing is for all. */
final class Appender {

    private final Segment segment;
    private final FileChannel channel;
    private final Object syncing = new Object();
    private volatile long written;
    private volatile long synced;
    private boolean broken;

    /** @param segment a new one */
    Appender(Segment segment) {
        this.segment = segment;
        this.channel = segment.channel();
    }

    Segment segment() {
        return segment;
    }

    long size() {
        return written;
    }

    /** Up to where all is known to be on disk: always between two submissions. */
    long synced() {
        return synced;
    }

    /**
     * Appends the frames of one submission; on failure the file is cut back to what it was.
     *
     * @param bytes length of the body
     * @return position of the header frame
     * @throws IOException when it cannot be written or the body has another length
     */
    long append(byte[] header, InputStream body, long bytes) throws IOException {
        long start = written;
        try {
            new Frame(Frame.Kind.HEADER, ByteBuffer.wrap(header)).writeTo(channel);
            if (appendBody(body) != bytes) {
                throw new IOException("the body has not the %d bytes announced".formatted(bytes));
            }
            new Frame(Frame.Kind.END, ByteBuffer.allocate(Long.BYTES).putLong(0, synced)).writeTo(channel);
        } catch (IOException | RuntimeException failure) {
            cut(start);
            throw failure;
        }
        written = channel.position();
        return start;
    }

    private long appendBody(InputStream body) throws IOException {
        byte[] piece = new byte[Frame.BODY_SIZE];
        long bytes = 0;
        for (int read; (read = body.readNBytes(piece, 0, piece.length)) > 0; bytes += read) {
            new Frame(Frame.Kind.BODY, ByteBuffer.wrap(piece, 0, read)).writeTo(channel);
        }
        return bytes;
    }

    private void cut(long position) throws IOException {
        channel.truncate(position);
        channel.position(position);
        written = position;
    }

    /**
     * Returns when all that had been appended before the call is on disk; one sync serves all who wait. After a sync
     * has failed nobody knows what of the rest reached the disk, and a second sync would not tell: every later call
     * fails too.
     */
    void sync() throws IOException {
        long mine = written;
        synchronized (syncing) {
            if (synced >= mine) {
                return;
            }
            if (broken) {
                throw new IOException("an earlier sync of " + segment.file() + " has failed");
            }
            long all = written;
            broken = true;
            channel.force(false);
            broken = false;
            synced = all;
        }
    }

    /** Takes back all that a failed sync left in doubt. */
    void cutToSynced() throws IOException {
        cut(synced);
        channel.force(true);
    }
}
