package migration.exchange.simulation.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A generated folder, for tests to read; the tiny one of seed 42 is made once for all of them. */
final class Backlog {

    private static Backlog tiny;

    private final Path folder;
    private final String digest;

    private Backlog(Path folder, Size size, long seed, int threads) {
        this.folder = folder;
        digest = Generator.generate(folder, size, seed, threads);
    }

    static synchronized Backlog tiny() {
        if (tiny == null) {
            try {
                tiny = new Backlog(Files.createTempDirectory("simulation-tiny"), Size.TINY, 42, 8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return tiny;
    }

    static Backlog make(Path folder, long seed, int threads) {
        return new Backlog(folder, Size.TINY, seed, threads);
    }

    String digest() {
        return digest;
    }

    List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Rows of a table of the truth that belong to a feed. */
    List<NamedCsvRecord> rows(String file, String feed) {
        return rows(file).stream()
                .filter(row -> row.getField("feed").equals(feed))
                .toList();
    }

    /** The bytes of a file below {@code out}, unpacked. */
    byte[] bytes(String file) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(file));
            return file.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
