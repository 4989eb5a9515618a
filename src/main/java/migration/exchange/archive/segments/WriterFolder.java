package migration.exchange.archive.segments;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which one process writes: {@code writer-01/segment-000001} and so on. Each process takes the first
 * folder that no living process holds, and goes on where the dead one stopped.
 */
final class WriterFolder implements Closeable {

    static final String PATTERN = "writer-[0-9][0-9]";

    private static final String NAME = "writer-%02d";
    private static final String SEGMENT = "segment-%06d";
    private static final int MOST = 99;

    private final Path path;
    private final FileChannel lock;

    private WriterFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IOException when the archive cannot be written, or 99 processes write to it */
    static WriterFolder take(Path archive) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Path path = Files.createDirectories(archive.resolve(NAME.formatted(number)));
            FileChannel lock = locked(path.resolve("lock"));
            if (lock != null) {
                return new WriterFolder(path, lock);
            }
        }
        throw new IOException(MOST + " processes write to the archive " + archive);
    }

    private static @Nullable FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // another archive of this process: taken as well
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }

    Path path() {
        return path;
    }

    Path segment(int number) {
        return segment(path, number);
    }

    static Path segment(Path writer, int number) {
        return writer.resolve(SEGMENT.formatted(number));
    }

    /** A file that was made is there after a power cut only when its folder was synced too. */
    void sync() throws IOException {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
