package migration.exchange.archive.segments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import migration.exchange.archive.ArchiveDamagedException;
import org.jspecify.annotations.Nullable;

/**
 * What is being overwritten in segments, on disk before the first byte is: a crash half way is mended by writing all of
 * it again. Holds only what is to stand there afterwards. One process at a time overwrites, by a lock on a file.
 */
final class RedoFile {

    private static final String NAME = "redo";
    /** File locks are held by the process: its own threads and archives take turns by this one. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path folder;
    private final Path file;

    /**
     * Bytes to be written at a position of a segment.
     *
     * @param segment path below the archive's folder
     */
    record Patch(String segment, long position, byte[] bytes) {}

    /** What is done while nobody else overwrites. */
    interface Action {
        void run() throws IOException;
    }

    RedoFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** Waits until nobody overwrites, and ends what a dead process has left half done. */
    void settle() throws IOException {
        if (Files.exists(file)) {
            alone(this::finish);
        }
    }

    /**
     * Reads a frame. One that looks damaged may just be being overwritten: it is read again when that is over.
     *
     * @throws ArchiveDamagedException when it is damaged
     */
    Frame read(FileChannel channel, long position) throws IOException {
        try {
            return Frame.readFrom(channel, position);
        } catch (ArchiveDamagedException beingOverwritten) {
            alone(() -> {});
            return Frame.readFrom(channel, position);
        }
    }

    /** Overwrites; on disk when the call returns. Only within {@link #alone}. */
    void overwrite(List<Patch> patches) throws IOException {
        write(encode(patches));
        finish();
    }

    /** Runs while no other process or thread overwrites; what was left half done is done before. */
    void alone(Action action) throws IOException {
        THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                finish();
                action.run();
            }
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    private void write(byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, 0, content);
            channel.force(true);
        }
        syncFolder();
    }

    /** A file that was not written whole tells that nothing was overwritten yet. */
    private void finish() throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        List<Patch> whole = decode(Files.readAllBytes(file));
        if (whole != null) {
            for (Patch patch : whole) {
                apply(patch);
            }
        }
        Files.delete(file);
        syncFolder();
    }

    private void apply(Patch patch) throws IOException {
        try (FileChannel segment = FileChannel.open(folder.resolve(patch.segment()), StandardOpenOption.WRITE)) {
            writeFully(segment, patch.position(), patch.bytes());
            segment.force(false);
        }
    }

    private static void writeFully(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, position + rest.position());
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Patches, and a CRC-32C of all before it. */
    static byte[] encode(List<Patch> patches) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(patches.size());
        for (Patch patch : patches) {
            out.writeUTF(patch.segment());
            out.writeLong(patch.position());
            out.writeInt(patch.bytes().length);
            out.write(patch.bytes());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static @Nullable List<Patch> decode(byte[] content) throws IOException {
        int length = content.length - Long.BYTES;
        if (length < 0 || ByteBuffer.wrap(content).getLong(length) != checksum(content, length)) {
            return null;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        List<Patch> patches = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String segment = in.readUTF();
            long position = in.readLong();
            patches.add(new Patch(segment, position, in.readNBytes(in.readInt())));
        }
        return patches;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
