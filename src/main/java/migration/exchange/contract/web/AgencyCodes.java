package migration.exchange.contract.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The codes that an agency may write, with what they mean and from when to when they are valid. */
@Component
class AgencyCodes {

    private final ResourcePatternResolver resources;

    AgencyCodes(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** A list of codes by its name. */
    record CodeList(String name, List<CodeLine> lines) {}

    /** A code, the platform's code for it, its meaning, its first and last day; an empty day is open. */
    record CodeLine(String local, String code, String ka, String en, String from, String to) {}

    /** The agency's own maps. */
    List<CodeList> of(String agency) throws IOException {
        List<CodeList> lists = new ArrayList<>();
        for (Resource file : resources.getResources("classpath*:config/" + agency + "/codes/*.csv")) {
            String name = String.valueOf(file.getFilename()).replace(".csv", "");
            lists.add(new CodeList(name, lines(file, labels(name))));
        }
        return lists;
    }

    private static List<CodeLine> lines(Resource file, Map<String, String[]> labels) throws IOException {
        List<CodeLine> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = open(file)) {
            for (NamedCsvRecord row : rows) {
                String code = row.getField("code");
                String[] words = labels.getOrDefault(code, new String[] {"", ""});
                lines.add(new CodeLine(
                        row.getField("local"),
                        code,
                        words[0],
                        words[1],
                        row.getField("valid_from"),
                        row.getField("valid_to")));
            }
        }
        return lines;
    }

    private Map<String, String[]> labels(String name) throws IOException {
        Map<String, String[]> labels = new HashMap<>();
        for (Resource file : resources.getResources("classpath*:config/codes/" + name + ".csv")) {
            try (CsvReader<NamedCsvRecord> rows = open(file)) {
                rows.forEach(
                        row -> labels.put(row.getField("code"), new String[] {row.getField("ka"), row.getField("en")}));
            }
        }
        return labels;
    }

    private static CsvReader<NamedCsvRecord> open(Resource file) throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
    }
}
