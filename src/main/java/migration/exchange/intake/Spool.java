package migration.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an unpacked submission until it is known whether it may pass: in memory while it is small, else in a file that
 * goes when the spool is closed. Digests are taken on the way.
 */
final class Spool implements Closeable {

    private static final int IN_MEMORY = 1024 * 1024;

    private final Path folder;
    private final List<MessageDigest> digests;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(64 * 1024);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    Spool(Path folder, MessageDigest... digests) {
        this.folder = folder;
        this.digests = List.of(digests);
    }

    long size() {
        return size;
    }

    void write(byte[] bytes, int count) throws IOException {
        digests.forEach(digest -> digest.update(bytes, 0, count));
        if (out == null && size + count > IN_MEMORY) {
            out = spill();
        }
        if (out == null) {
            memory.write(bytes, 0, count);
        } else {
            out.write(bytes, 0, count);
        }
        size += count;
    }

    private OutputStream spill() throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "submission-", ".spool");
        OutputStream stream = Files.newOutputStream(file);
        memory.writeTo(stream);
        memory = new ByteArrayOutputStream(0);
        return stream;
    }

    /** The bytes from the start; nothing may be written any more. */
    InputStream read() throws IOException {
        if (out == null || file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        out.flush();
        return Files.newInputStream(file);
    }

    /** At most {@code length} bytes from the start. */
    byte[] beginning(int length) throws IOException {
        if (out == null) {
            byte[] all = memory.toByteArray();
            return all.length <= length ? all : Arrays.copyOf(all, length);
        }
        try (InputStream in = read()) {
            return in.readNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
