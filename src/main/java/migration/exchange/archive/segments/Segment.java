package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * One append-only file, open in this process.
 *
 * @param number counts from 1 in the order of opening; means something in this process only
 * @param file where it is
 * @param channel for reading anywhere and, when it is our own, for appending
 */
record Segment(int number, Path file, FileChannel channel) implements Closeable {

    long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
