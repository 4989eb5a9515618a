package migration.exchange.simulation.abroad;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consular registrations at a tenth, where there is a whole block of 10,000. */
class RegistrationFeedTest {

    private static final int SCALE = 10;
    private static final int BLOCK = 10_000;

    @TempDir
    static Path folder;

    private static List<NamedCsvRecord> records;
    private static Map<String, NamedCsvRecord> contents;
    private static List<NamedCsvRecord> current;

    @BeforeAll
    static void write() throws IOException {
        Counted draw = new Counted(42);
        OutputFolder out = new OutputFolder(folder);
        try (Truth truth = new Truth(out)) {
            truth.feed(RegistrationFeed.NAME, RegistrationFeed.FIELDS);
            truth.append(new RegistrationFeed(draw, new People(draw), Noise.of(draw), Period.standard(), SCALE, out)
                    .write());
        }
        records = rows("truth/records.csv");
        contents = rows("truth/content/registrations.csv").stream()
                .collect(Collectors.toMap(RegistrationFeedTest::version, row -> row));
        current = rows("truth/current.csv");
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static String version(NamedCsvRecord row) {
        return row.getField("source_id") + "/" + row.getField("version");
    }

    private static List<NamedCsvRecord> first(List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> row.getField("version").equals("1"))
                .filter(row -> !row.getField("source_id").endsWith("-2"))
                .toList();
    }

    @Test
    void aBlockHasItsQuotas() throws IOException {
        Map<String, Integer> codes = new HashMap<>();
        for (NamedCsvRecord row : rows("truth/issues.csv")) {
            if (number(row) <= BLOCK) {
                codes.merge(row.getField("code"), 1, Integer::sum);
            }
        }
        assertThat(codes)
                .isEqualTo(Map.of("RULE_HOST_IS_GEORGIA", 10, "PERSONAL_NO_FORMAT", 25, "RULE_ADDRESS_EMPTY", 200));
        assertThat(records.stream().filter(row -> row.getField("source_id").endsWith("-2") && number(row) <= BLOCK))
                .hasSizeBetween(69, 70);
    }

    /** Numbers count up over the years. */
    private static int number(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("source_id").substring(8, 14));
    }

    /** 1.5 % of 700,000 in Russia, 11 % of 200,000 in Greece and so on; what is spoilt has no host, or another one. */
    @Test
    void eachHostHasItsShare() {
        Map<String, Integer> hosts = new TreeMap<>();
        first(records).forEach(row -> {
            NamedCsvRecord content = contents.get(version(row));
            if (content != null) {
                hosts.merge(content.getField("hostCountry"), 1, Integer::sum);
            }
        });
        assertThat(first(records)).hasSize(11_325);
        assertThat(hosts.get("RUS")).isBetween(1050 - 12, 1050);
        assertThat(hosts.get("GRC")).isBetween(2200 - 20, 2200);
        assertThat(hosts.get("GBR")).isBetween(180 - 5, 180);
        assertThat(hosts).doesNotContainKeys("GEO", "OTHER");
    }

    @Test
    void theTableCountsWhoIsRegisteredAndNobodyElse() throws IOException {
        Map<String, Integer> cells = new TreeMap<>();
        for (NamedCsvRecord row : current) {
            NamedCsvRecord content = contents.get(version(row));
            if (row.getField("state").equals("CURRENT")
                    && content.getField("deregistrationReason").isEmpty()) {
                String year = content.getField("registered").substring(0, 4);
                String cell = year + content.getField("hostCountry") + content.getField("purpose");
                cells.merge(cell + content.getField("sex"), 1, Integer::sum);
            }
        }
        Map<String, Integer> published = new TreeMap<>();
        for (NamedCsvRecord row : rows("truth/tables/citizens-abroad.csv")) {
            String cell = row.getField("year") + row.getField("host") + row.getField("purpose") + row.getField("sex");
            published.put(cell, Integer.parseInt(row.getField("count")));
        }
        assertThat(published).isEqualTo(cells);
    }

    /** 6 % leave without a word: of those who came in 2012 and have left, that many are still registered. */
    @Test
    void someNeverDeregister() throws IOException {
        List<NamedCsvRecord> unsent = rows("truth/unsent.csv");
        assertThat(unsent)
                .hasSizeBetween(200, 600)
                .allMatch(row -> row.getField("cause").equals("NEVER_SENT"));
        Map<String, String> states = new HashMap<>();
        current.forEach(row -> {
            NamedCsvRecord content = contents.get(version(row));
            states.put(row.getField("source_id"), content == null ? "" : content.getField("status"));
        });
        assertThat(unsent).allMatch(row -> states.get(row.getField("source_id")).equals("REGISTERED"));
        assertThat(states.values()).contains("ENDED");
    }

    @Test
    void submissionsAreLargeAndSomeComeAgain() throws IOException {
        List<NamedCsvRecord> submissions = rows("truth/submissions.csv");
        assertThat(submissions).allMatch(row -> Integer.parseInt(row.getField("records")) <= 500);
        assertThat(submissions).anyMatch(row -> Integer.parseInt(row.getField("bytes")) > 64 * 1024);
        assertThat(submissions)
                .extracting(row -> Integer.parseInt(row.getField("times")))
                .contains(1)
                .anyMatch(times -> times > 1 && times <= 4);
    }

    @Test
    void postsWriteAsTheyLike() throws IOException {
        String text = Files.readString(folder.resolve("out/consular/registrations/http/1.xml"), StandardCharsets.UTF_8);
        assertThat(text).containsPattern(">[0-6][0-9] 9 [0-9]{4} [0-9]{4}<").containsPattern(">[0-6][0-9]9[0-9]{8}<");
        assertThat(text).contains("<hostCountry>აშშ<", "<hostCountry>ამერიკის შეერთებული შტატები<");
        assertThat(text)
                .contains("<citizen><c:personName>", "<citizen><c:personNameGeorgian>")
                .contains("</c:personName><c:personNameGeorgian>", "</c:personName><c:personSex>");
    }
}
