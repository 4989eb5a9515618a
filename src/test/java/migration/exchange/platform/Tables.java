package migration.exchange.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the published tables. */
final class Tables {

    private Tables() {}

    /** What a table counts for one citizenship. */
    static int count(Platform platform, String table, String citizenship) {
        String csv = platform.as("analyst")
                .get("/api/statistics/tables/" + table + "?format=csv&keep=citizenship&citizenship=" + citizenship)
                .body();
        try (var lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return lines.stream()
                    .mapToInt(line -> Integer.parseInt(line.getField("value")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
