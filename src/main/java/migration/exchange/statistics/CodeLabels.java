package migration.exchange.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the platform's codes are called: {@code config/codes/<list>.csv} on the class path, the latest line of a code. */
@Component
public class CodeLabels {

    private static final Label NOT_STATED = new Label("მითითებული არ არის", "not stated");

    private final Map<String, Map<String, Label>> lists = new ConcurrentHashMap<>();

    /** All codes of a list in its order. */
    public Map<String, Label> list(String name) {
        return lists.computeIfAbsent(name, CodeLabels::read);
    }

    /** What a category of a dimension is called; the code itself when nothing better is known. */
    public Label of(Dimension dimension, String code) {
        String list = dimension.codes();
        Label itself = code.equals(Table.NOT_STATED) ? NOT_STATED : new Label(code, code);
        return list == null ? itself : list(list).getOrDefault(code, itself);
    }

    private static Map<String, Label> read(String name) {
        Map<String, Label> labels = new LinkedHashMap<>();
        try (InputStream in = new ClassPathResource("config/codes/" + name + ".csv").getInputStream();
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                labels.put(row.getField("code"), new Label(row.getField("ka"), row.getField("en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("code list " + name, e);
        }
        return labels;
    }
}
