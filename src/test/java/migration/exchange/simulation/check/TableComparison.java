package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares a published table cell by cell; a cell that is not listed is zero. */
final class TableComparison {

    private final String table;
    private final Differences differences;
    private long expected;
    private long found;

    TableComparison(String table, Differences differences) {
        this.table = table;
        this.differences = differences;
    }

    void run(Path truth, Doors doors) {
        var lines = new TruthFile(truth.resolve("tables/" + table + ".csv")).all();
        if (lines.isEmpty()) {
            return;
        }
        List<String> dimensions = lines.get(0).getHeader().stream()
                .filter(column -> !column.equals("count"))
                .toList();
        Map<String, Long> cells = new TreeMap<>();
        lines.forEach(line -> cells.merge(
                dimensions.stream().map(line::getField).collect(Collectors.joining(" ")),
                Long.parseLong(line.getField("count")),
                Long::sum));
        expected = cells.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> published = published(doors, dimensions);
        found = published.values().stream().mapToLong(Long::longValue).sum();
        published.forEach((cell, value) -> cells.merge(cell, -value, Long::sum));
        cells.forEach((cell, missing) -> {
            if (missing != 0) {
                long there = published.getOrDefault(cell, 0L);
                differences.add("figure differs", table + " " + dimensions + " " + cell, there + missing, there);
            }
        });
    }

    private Map<String, Long> published(Doors doors, List<String> dimensions) {
        String text = doors.text(
                "/api/statistics/tables/" + table, Map.of("format", "csv", "keep", String.join(",", dimensions)));
        Map<String, Long> cells = new TreeMap<>();
        try (var lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            lines.forEach(line -> cells.merge(
                    dimensions.stream().map(line::getField).collect(Collectors.joining(" ")),
                    Long.parseLong(line.getField("value")),
                    Long::sum));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return cells;
    }

    long expected() {
        return expected;
    }

    long found() {
        return found;
    }
}
