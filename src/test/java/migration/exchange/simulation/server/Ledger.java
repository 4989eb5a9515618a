package migration.exchange.simulation.server;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * What an agency has handed out: one line for each call, file or message, handed to the operating system before the
 * next, so that it survives the kill of this process. A line that a kill cut off is dropped at the next opening.
 */
public final class Ledger implements AutoCloseable {

    private final CsvWriter writer;

    private Ledger(CsvWriter writer) {
        this.writer = writer;
    }

    /** Opens a ledger to append to, and writes its header if it is new. */
    public static Ledger open(Path file, String... columns) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean fresh = cutTornLine(file) == 0;
            var lines = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var ledger = new Ledger(CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .autoFlush(true)
                    .build(lines));
            if (fresh) {
                ledger.write((Object[]) columns);
            }
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a line. */
    public synchronized void write(Object... values) {
        writer.writeRecord(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** All lines of a ledger; none when there is no such file. */
    public static List<NamedCsvRecord> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long cutTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0 && byteAt(bytes, end - 1) != '\n') {
                end--;
            }
            bytes.setLength(end);
            return end;
        }
    }

    private static int byteAt(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
