package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One append-only file. Appending is for one thread at a time; syncing and reading are for all. */
final class Segment implements Closeable {

    private final int number;
    private final FileChannel channel;
    private final Object syncing = new Object();
    private volatile long written;
    private volatile long synced;

    Segment(int number, Path file) throws IOException {
        this.number = number;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.written = channel.size();
        this.synced = written;
        channel.position(written);
    }

    int number() {
        return number;
    }

    long size() {
        return written;
    }

    FileChannel channel() {
        return channel;
    }

    /**
     * Appends the frames of one submission; on failure the file is cut back to what it was.
     *
     * @return position of the header frame
     */
    long append(byte[] header, InputStream body) throws IOException {
        long start = written;
        try {
            new Frame(Frame.Kind.HEADER, ByteBuffer.wrap(header)).writeTo(channel);
            appendBody(body);
            new Frame(Frame.Kind.END, ByteBuffer.allocate(0)).writeTo(channel);
        } catch (IOException | RuntimeException failure) {
            cut(start);
            throw failure;
        }
        written = channel.position();
        return start;
    }

    private void appendBody(InputStream body) throws IOException {
        byte[] piece = new byte[Frame.BODY_SIZE];
        int read = body.readNBytes(piece, 0, piece.length);
        while (read > 0) {
            new Frame(Frame.Kind.BODY, ByteBuffer.wrap(piece, 0, read)).writeTo(channel);
            read = body.readNBytes(piece, 0, piece.length);
        }
    }

    void cut(long position) throws IOException {
        channel.truncate(position);
        channel.position(position);
        written = position;
    }

    /** Returns when all that had been appended before the call is on disk; one sync serves all who wait. */
    void sync() throws IOException {
        long mine = written;
        synchronized (syncing) {
            if (synced >= mine) {
                return;
            }
            long all = written;
            channel.force(false);
            synced = all;
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
