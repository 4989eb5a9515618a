package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A CSV file of the truth, in its own order or sorted by a column without being held in memory as a whole. */
final class TruthFile {

    private static final int IN_MEMORY = 50_000;

    private final Path file;

    TruthFile(Path file) {
        this.file = file;
    }

    /** Hands on every line in the order of the file. */
    void forEach(Consumer<NamedCsvRecord> action) {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            lines.forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines; for small files only. */
    List<NamedCsvRecord> all() {
        List<NamedCsvRecord> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** The lines that are wanted, in the order of a column. */
    Iterator<NamedCsvRecord> sorted(Predicate<NamedCsvRecord> wanted, String column) {
        Comparator<NamedCsvRecord> order = Comparator.comparing(line -> line.getField(column));
        List<NamedCsvRecord> held = new ArrayList<>();
        List<Path> runs = new ArrayList<>();
        forEach(line -> {
            if (wanted.test(line)) {
                held.add(line);
                if (held.size() == IN_MEMORY) {
                    runs.add(write(held, order));
                    held.clear();
                }
            }
        });
        held.sort(order);
        return merge(runs, held.iterator(), order);
    }

    private static Path write(List<NamedCsvRecord> lines, Comparator<NamedCsvRecord> order) {
        lines.sort(order);
        try {
            Path run = Files.createTempFile("truth", ".csv");
            run.toFile().deleteOnExit();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(run)) {
                csv.writeRecord(lines.get(0).getHeader());
                lines.forEach(line -> csv.writeRecord(line.getFields()));
            }
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<NamedCsvRecord> merge(
            List<Path> runs, Iterator<NamedCsvRecord> rest, Comparator<NamedCsvRecord> order) {
        if (runs.isEmpty()) {
            return rest;
        }
        var sources = new PriorityQueue<Source>(Comparator.comparing(Source::first, order));
        for (Path run : runs) {
            Source.of(open(run)).ifPresent(sources::add);
        }
        Source.of(rest).ifPresent(sources::add);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !sources.isEmpty();
            }

            @Override
            public NamedCsvRecord next() {
                Source source = sources.remove();
                Source.of(source.rest()).ifPresent(sources::add);
                return source.first();
            }
        };
    }

    private static Iterator<NamedCsvRecord> open(Path run) {
        try {
            return CsvReader.builder().ofNamedCsvRecord(run).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sorted run with its first line taken off. */
    private record Source(NamedCsvRecord first, Iterator<NamedCsvRecord> rest) {

        static java.util.Optional<Source> of(Iterator<NamedCsvRecord> lines) {
            return lines.hasNext()
                    ? java.util.Optional.of(new Source(lines.next(), lines))
                    : java.util.Optional.empty();
        }
    }
}
