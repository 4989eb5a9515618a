package migration.exchange.simulation.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A control table or a code list on the class path: CSV with a header line. */
public final class Table {

    private final List<NamedCsvRecord> rows;

    private Table(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** Reads {@code path}, such as {@code simulation/controls/permits_year.csv}. @throws IllegalStateException if there is none */
    public static Table read(String path) {
        InputStream in = Table.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("no table " + path);
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return new Table(csv.stream().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads a table of this form anywhere. @throws UncheckedIOException if it cannot be read */
    public static Table file(Path path) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return new Table(csv.stream().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Table control(String name) {
        return read("simulation/controls/" + name + ".csv");
    }

    public static Table codes(String name) {
        return read("config/codes/" + name + ".csv");
    }

    public List<NamedCsvRecord> rows() {
        return rows;
    }
}
