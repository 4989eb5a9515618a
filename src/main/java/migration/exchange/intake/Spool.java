package migration.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an unpacked submission until it is known whether it may pass: in memory while it is small, else in a file that
 * has no name from its beginning, so that nothing stays of it when the process is killed. Digests are taken on the way.
 */
final class Spool implements Closeable {

    private static final Set<StandardOpenOption> UNNAMED = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final Path folder;
    private final int inMemory;
    private final List<MessageDigest> digests;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(64 * 1024);
    private @Nullable FileChannel file;
    private long size;

    /** @param inMemory bytes up to which no file is used */
    Spool(Path folder, int inMemory, MessageDigest... digests) {
        this.folder = folder;
        this.inMemory = inMemory;
        this.digests = List.of(digests);
    }

    long size() {
        return size;
    }

    void write(byte[] bytes, int count) throws IOException {
        digests.forEach(digest -> digest.update(bytes, 0, count));
        if (file == null && size + count > inMemory) {
            file = spill();
        }
        if (file == null) {
            memory.write(bytes, 0, count);
        } else {
            write(file, ByteBuffer.wrap(bytes, 0, count));
        }
        size += count;
    }

    private FileChannel spill() throws IOException {
        Files.createDirectories(folder);
        file = FileChannel.open(folder.resolve(UUID.randomUUID() + ".spool"), UNNAMED);
        write(file, ByteBuffer.wrap(memory.toByteArray()));
        memory = new ByteArrayOutputStream(0);
        return file;
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** The bytes from the start; nothing may be written any more, and one reader at a time may read. */
    InputStream read() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Channels.newInputStream(file.position(0));
    }

    /** At most {@code length} bytes from the start. */
    byte[] beginning(int length) throws IOException {
        return read().readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
