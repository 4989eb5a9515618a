package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.simulation.plan.Table;
import org.junit.jupiter.api.Test;

/** Identity documents where there is a whole block of 10,000, and beside the other feeds where there are few. */
class DocumentsTest {

    private static final String FEED = "service-agency/documents";
    private static final int BLOCK = 10_000;
    private static final Pattern NUMBER = Pattern.compile("<c:number>([A-Z0-9]+)</c:number>");

    private final Backlog backlog = Backlog.documents();

    @Test
    void theFirstBlockHasItsQuotaOfEachCode() {
        Map<String, Integer> counts = new TreeMap<>();
        backlog.rows("truth/issues.csv", FEED).stream()
                .filter(row -> number(row) <= BLOCK)
                .forEach(row -> counts.merge(row.getField("code"), 1, Integer::sum));
        Map<String, Integer> quotas = new TreeMap<>();
        Table.control("bad_records").rows().stream()
                .filter(row -> row.getField("feed").equals(FEED))
                .forEach(row -> quotas.put(row.getField("code"), Integer.parseInt(row.getField("per_10000"))));
        assertThat(backlog.rows("truth/current.csv", FEED)).hasSizeGreaterThan(BLOCK);
        assertThat(counts).isEqualTo(quotas);
    }

    /** Source ids end with the number of the record: {@code ID-2019-000042}. */
    private static int number(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("source_id").substring(8));
    }

    @Test
    void theTablesCountWhatIsCurrent() {
        Map<String, NamedCsvRecord> contents = new HashMap<>();
        backlog.rows("truth/content/documents.csv")
                .forEach(row -> contents.put(row.getField("source_id") + "/" + row.getField("version"), row));
        Map<String, Integer> issued = new TreeMap<>();
        Map<String, Integer> invalidated = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/current.csv", FEED)) {
            if (row.getField("state").equals("CURRENT")) {
                NamedCsvRecord content = contents.get(row.getField("source_id") + "/" + row.getField("version"));
                count(content, "issued", issued, "kind", "citizenships", "sex");
                count(content, "invalidSince", invalidated, "kind", "invalidationReason", "sex");
            }
        }
        assertThat(table("documents-issued")).isEqualTo(issued);
        assertThat(table("documents-invalidated")).isEqualTo(invalidated);
    }

    private static void count(NamedCsvRecord content, String day, Map<String, Integer> cells, String... fields) {
        if (!content.getField(day).isEmpty()) {
            StringBuilder cell = new StringBuilder(content.getField(day).substring(0, 4));
            for (String field : fields) {
                cell.append(',').append(content.getField(field));
            }
            cells.merge(cell.toString(), 1, Integer::sum);
        }
    }

    private Map<String, Integer> table(String name) {
        Map<String, Integer> cells = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/tables/" + name + ".csv")) {
            List<String> fields = row.getFields();
            cells.put(String.join(",", fields.subList(0, 4)), Integer.parseInt(fields.get(4)));
        }
        return cells;
    }

    /** What travellers show is what was issued to them. */
    @Test
    void passportsOfTheRegisterAreSeenAtTheBorder() {
        Backlog all = Backlog.tiny();
        Set<String> passports = new HashSet<>();
        all.rows("out/" + FEED + "/rows.csv").forEach(row -> passports.add(row.getField("number")));
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : all.rows("truth/submissions.csv", "border-police/crossings")) {
            if (row.getField("state").equals("COMPLETED")) {
                Matcher shown = NUMBER.matcher(new String(
                        all.bytes("border-police/crossings/" + row.getField("file")), StandardCharsets.UTF_8));
                while (shown.find()) {
                    if (passports.contains(shown.group(1))) {
                        seen.add(shown.group(1));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void theTinyCountryHasAFewHundred() {
        assertThat(Backlog.tiny().rows("truth/current.csv", FEED)).hasSizeBetween(500, 900);
    }
}
