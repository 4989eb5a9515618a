package migration.exchange.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import migration.exchange.archive.ArchiveDamagedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was erased, by what right, in the archive's folder: it is kept, backed up and shared with the archive. Appended to and
 * synced before anything is erased, and never changed. A line is a CRC-32C (8 hexadecimal digits), a space and JSON;
 * it holds no personal data. Each process follows what others append.
 */
public final class Ledger {

    private static final int CHECKSUM = 8;
    /** File locks are held by the process: its own threads take turns by this one. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private long read;
    private volatile KnownErasures known = new KnownErasures(List.of());

    /**
     * Opens a ledger; it is made when the first line is.
     *
     * @throws UncheckedIOException when it is damaged: nothing may be served that it keeps out
     */
    public Ledger(Path file) {
        this.file = file;
        known();
    }

    /** What it says now, whoever wrote it. */
    public KnownErasures known() {
        try {
            if (size() != read) {
                follow();
            }
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException("the ledger of erasures cannot be read", broken);
        }
    }

    private long size() {
        return file.toFile().length();
    }

    private synchronized void follow() throws IOException {
        if (size() < read) {
            throw new ArchiveDamagedException("the ledger of erasures is shorter than it was");
        }
        if (size() == read) {
            return;
        }
        byte[] more;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            while (rest.hasRemaining() && channel.read(rest, read + rest.position()) >= 0) {}
            more = rest.array();
        }
        int whole = endOfLines(more);
        if (whole > 0) {
            for (String line : new String(more, 0, whole, StandardCharsets.UTF_8).split("\n")) {
                entries.add(entry(line));
            }
            read += whole;
            known = new KnownErasures(entries);
        }
    }

    /** After the last line feed: what follows is being written, or was never synced. */
    private static int endOfLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private LedgerEntry entry(String line) throws ArchiveDamagedException {
        if (line.length() <= CHECKSUM || !line.equals(line(line.substring(CHECKSUM + 1)))) {
            throw new ArchiveDamagedException("line %d of the ledger of erasures is damaged".formatted(entries.size()));
        }
        try {
            return json.readValue(line.substring(CHECKSUM + 1), LedgerEntry.class);
        } catch (JacksonException notOurs) {
            throw new ArchiveDamagedException("line %d of the ledger of erasures is none".formatted(entries.size()));
        }
    }

    private static String line(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x %s", sum.getValue(), text);
    }

    /** Appends a line; on disk when the call returns. */
    public void append(LedgerEntry entry) throws IOException {
        byte[] line = (line(json.writeValueAsString(entry)) + "\n").getBytes(StandardCharsets.UTF_8);
        boolean first = Files.notExists(file);
        THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            cutTorn(channel);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (held.isValid() && bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            THIS_PROCESS.unlock();
        }
        if (first) {
            syncFolder();
        }
    }

    /** A line that was not written whole was never synced: nothing was erased for it. */
    private static void cutTorn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            channel.read(last.clear(), end - 1);
            if (last.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
        channel.position(end);
    }

    private void syncFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
