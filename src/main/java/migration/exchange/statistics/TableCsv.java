package migration.exchange.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes a table as CSV (RFC 4180, UTF-8): for each kept dimension a column of codes and one of labels, then {@code
 * value}. A combination that is not listed is zero.
 */
@Component
public class TableCsv {

    /** Flushes and leaves the stream open. */
    public void write(Table table, String language, OutputStream out) {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(header(table));
        List<Map<String, String>> labels = new ArrayList<>();
        for (Table.Axis axis : table.axes()) {
            Map<String, String> words = new HashMap<>();
            axis.categories()
                    .forEach(category ->
                            words.put(category.code(), category.label().in(language)));
            labels.add(words);
        }
        table.cells().forEach(cell -> csv.writeRecord(row(cell, labels)));
        flush(csv);
    }

    private static List<String> header(Table table) {
        List<String> names = new ArrayList<>();
        for (Table.Axis axis : table.axes()) {
            names.add(axis.dimension().id());
            names.add(axis.dimension().id() + "_label");
        }
        names.add("value");
        return names;
    }

    private static List<String> row(Table.Cell cell, List<Map<String, String>> labels) {
        List<String> fields = new ArrayList<>();
        for (int axis = 0; axis < labels.size(); axis++) {
            String code = cell.codes().get(axis);
            fields.add(code);
            fields.add(labels.get(axis).getOrDefault(code, code));
        }
        fields.add(Long.toString(cell.value()));
        return fields;
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
