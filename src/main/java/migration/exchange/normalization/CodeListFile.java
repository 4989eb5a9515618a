package migration.exchange.normalization;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a code list: CSV with a line of headings; the key is the first column, days are ISO dates, empty means open. */
final class CodeListFile {

    private CodeListFile() {}

    /** @throws IllegalStateException when the file is not a code list: a fault of the installation */
    static CodeList read(String name, Reader text) throws IOException {
        Map<String, List<Code>> lines = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                lines.computeIfAbsent(line.getField(0), key -> new ArrayList<>())
                        .add(code(name, line));
            }
        }
        return new CodeList(name, lines);
    }

    private static Code code(String name, NamedCsvRecord line) {
        Map<String, String> columns = new LinkedHashMap<>(line.getFieldsAsMap());
        columns.values().removeIf(String::isEmpty);
        String code = columns.get("code");
        if (code == null) {
            throw new IllegalStateException(
                    "code list " + name + ", line " + line.getStartingLineNumber() + ": no code");
        }
        return new Code(code, day(columns.get("valid_from")), day(columns.get("valid_to")), columns);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
