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
import migration.exchange.simulation.plan.Period;
import org.springframework.util.FileSystemUtils;

/** A generated folder, for tests to read; the tiny one of seed 42 is made once for all of them. */
final class Backlog {

    /** Scale at which every fault of the smaller feeds is met. */
    private static final int LARGER = 40;

    /** Scale at which there is a whole block of 10,000 identity documents. */
    private static final int OF_DOCUMENTS = 600;

    /** Scale at which there is a whole block of 10,000 acts of civil status. */
    private static final int OF_ACTS = 550;

    private static Backlog tiny;
    private static Backlog tinyLive;
    private static Backlog clear;
    private static Backlog larger;
    private static Backlog documents;
    private static Backlog civilRegistry;

    private final Path folder;
    private final String digest;

    private Backlog(Path folder, String digest) {
        this.folder = folder;
        this.digest = digest;
    }

    static synchronized Backlog tiny() {
        if (tiny == null) {
            tiny = make(folder("tiny"), 42, 8);
        }
        return tiny;
    }

    /** The same country, where every person is seen as who the person is. */
    static synchronized Backlog clear() {
        if (clear == null) {
            clear = make(folder("clear"), 42, 2, false);
        }
        return clear;
    }

    /** The same with a live month. */
    static synchronized Backlog tinyLive() {
        if (tinyLive == null) {
            Path folder = folder("live");
            tinyLive = new Backlog(
                    folder, Generator.generate(folder, Size.TINY, 42, Period.withLiveMonth(), 2, List.of(), true));
        }
        return tinyLive;
    }

    /** All but crossings, identity documents, acts of civil status and population, and more of it. */
    static synchronized Backlog withoutCrossings() {
        if (larger == null) {
            Path folder = folder("larger");
            larger = new Backlog(folder, Generator.withoutCrossings(folder, LARGER, 42));
        }
        return larger;
    }

    /** Identity documents alone. */
    static synchronized Backlog documents() {
        if (documents == null) {
            Path folder = folder("documents");
            documents = new Backlog(folder, Generator.documents(folder, OF_DOCUMENTS, 42));
        }
        return documents;
    }

    /** Acts of civil status alone. */
    static synchronized Backlog civilRegistry() {
        if (civilRegistry == null) {
            Path folder = folder("civil-registry");
            civilRegistry = new Backlog(folder, Generator.civilRegistry(folder, OF_ACTS, 42));
        }
        return civilRegistry;
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("simulation-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Backlog make(Path folder, long seed, int threads) {
        return make(folder, seed, threads, true);
    }

    private static Backlog make(Path folder, long seed, int threads, boolean noisy) {
        return new Backlog(
                folder, Generator.generate(folder, Size.TINY, seed, Period.standard(), threads, List.of(), noisy));
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
