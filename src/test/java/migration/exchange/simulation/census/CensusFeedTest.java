package migration.exchange.simulation.census;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The census at a scale at which it has one whole block of 10,000 and a little more. */
class CensusFeedTest {

    private static final int SCALE = 390;
    /** 3,929,581 / 390, rounded. */
    private static final int PERSONS = 10_076;

    private static final int MEN = 4_823;
    /** 257,000 / 390, rounded. */
    private static final int FOREIGNERS = 659;

    @TempDir
    static Path folder;

    private static final List<Resident> RESIDENTS = new CensusPlan(new Counted(42), SCALE).all();
    private static List<NamedCsvRecord> records;

    @BeforeAll
    static void write() throws IOException {
        OutputFolder out = new OutputFolder(folder);
        try (Truth truth = new Truth(out)) {
            truth.feed(CensusFeed.NAME, CensusFeed.FIELDS);
            truth.append(new CensusFeed(new Counted(42), SCALE, out).write());
        }
        records = rows("truth/records.csv");
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static Map<String, Integer> counted(Function<Resident, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        RESIDENTS.forEach(one -> counts.merge(by.apply(one), 1, Integer::sum));
        return counts;
    }

    @Test
    void sexesAndAgesAreThoseOfTheCensus() {
        assertThat(counted(Resident::sex)).isEqualTo(Map.of("M", MEN, "F", PERSONS - MEN));
        Map<String, Integer> groups = counted(one -> one.sex() + one.group());
        for (NamedCsvRecord row :
                Table.read("simulation/geostat/geostat_census2024_age.csv").rows()) {
            if (!row.getField("age").equals("_T")) {
                String group = row.getField("age").equals("85+")
                        ? "Y_GE85"
                        : "Y" + row.getField("age").replace("-", "T");
                assertNear(groups.get("M" + group), row.getField("male"));
                assertNear(groups.get("F" + group), row.getField("female"));
            }
        }
    }

    /** Largest remainder moves a cell by less than one, and rounding of the sum by a little more. */
    private static void assertNear(int scaled, String full) {
        assertThat(scaled * (long) SCALE - Long.parseLong(full)).isBetween(-SCALE - 20L, SCALE + 20L);
    }

    @Test
    void regionsAndForeignersHaveTheirShares() {
        Map<String, Integer> regions = counted(Resident::region);
        assertThat(regions).hasSize(11).containsEntry("GE-TB", 3424).containsEntry("GE-RL", 76);
        Map<String, Integer> citizenships = counted(Resident::citizenship);
        assertThat(PERSONS - citizenships.get("GEO")).isEqualTo(FOREIGNERS).isLessThan(PERSONS * 66 / 1000);
        assertThat(citizenships).containsEntry("RUS", 197).doesNotContainKeys("OTHER", "_T");
    }

    /** Which region goes with which sex, age and citizenship is drawn: all meet all. */
    @Test
    void marginsAreMixed() {
        assertThat(counted(one -> one.region() + one.sex())).hasSize(22);
        assertThat(counted(one -> one.region() + (one.citizenship().equals("GEO") ? "" : "foreign")))
                .hasSize(22);
    }

    @Test
    void aBlockHasItsQuotas() throws IOException {
        Map<String, Integer> codes = new HashMap<>();
        rows("truth/issues.csv").forEach(row -> codes.merge(row.getField("code"), 1, Integer::sum));
        assertThat(codes.get("CODE_UNKNOWN_REGION")).isBetween(5, 6);
        assertThat(codes.get("RULE_AGE_BIRTHDATE")).isBetween(60, 62);
        assertThat(codes.get("RULE_CITIZENSHIP_NOT_STATED")).isBetween(35, 37);
        assertThat(rows("truth/unsent.csv"))
                .hasSizeBetween(180, 184)
                .allMatch(row -> row.getField("cause").equals("NEVER_SENT"));
    }

    /** Counted twice is counted under two pseudonyms; missed is not counted; a correction is a second version. */
    @Test
    void pseudonymsAreWordsOfTheirOwn() throws IOException {
        Set<String> pseudonyms = new HashSet<>();
        long first = records.stream()
                .filter(row -> row.getField("version").equals("1"))
                .peek(row -> pseudonyms.add(row.getField("source_id")))
                .count();
        int missed = rows("truth/unsent.csv").size();
        assertThat(pseudonyms).hasSize((int) first).allMatch(id -> id.matches("C24-[0-9A-F]{16}"));
        assertThat(first - PERSONS + missed).as("counted twice").isBetween(90L, 92L);
        assertThat(records.stream().filter(row -> row.getField("version").equals("2")))
                .hasSizeBetween(40, 80)
                .allMatch(row ->
                        row.getField("verdict").equals("ACCEPTED") && pseudonyms.contains(row.getField("source_id")));
    }

    @Test
    void eachRegionHasAFileAndOneOfThemIsCutAndComesAgain() throws IOException {
        List<NamedCsvRecord> submissions = rows("truth/submissions.csv");
        List<NamedCsvRecord> damaged = submissions.stream()
                .filter(row -> row.getField("state").equals("DAMAGED"))
                .toList();
        assertThat(damaged)
                .singleElement()
                .extracting(row -> row.getField("records"))
                .isEqualTo("0");
        assertThat(unpacked(damaged.get(0).getField("file"))).doesNotContain("</submission>");
        Map<String, List<NamedCsvRecord>> whole = submissions.stream()
                .filter(row -> row.getField("state").equals("COMPLETED"))
                .collect(Collectors.groupingBy(row -> row.getField("stream")));
        assertThat(whole).hasSize(11);
        String region = damaged.get(0).getField("stream");
        assertThat(whole.get(region).get(0).getField("sequence")).isEqualTo("2");
        assertThat(whole.get(region).get(0).getField("file"))
                .isGreaterThan(damaged.get(0).getField("file"));
        assertThat(unpacked(whole.get(region).get(0).getField("file"))).endsWith("</submission>\n");
    }

    private static String unpacked(String file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Path packed = folder.resolve("out/statistics-office/census").resolve(file);
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(packed))) {
            gzip.transferTo(text);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tablesCountWhatIsCurrent() throws IOException {
        Map<String, NamedCsvRecord> contents = rows("truth/content/census.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("source_id") + row.getField("version"), row -> row));
        Map<String, Integer> population = new TreeMap<>();
        Map<String, Integer> citizenships = new TreeMap<>();
        for (NamedCsvRecord row : rows("truth/current.csv")) {
            if (row.getField("state").equals("CURRENT")) {
                List<String> content = contents.get(row.getField("source_id") + row.getField("version"))
                        .getFields();
                population.merge(String.join(",", content.subList(2, 6)), 1, Integer::sum);
                citizenships.merge(content.get(2) + "," + content.get(6), 1, Integer::sum);
            }
        }
        assertThat(published("census-population")).isEqualTo(population);
        assertThat(published("census-citizenship")).isEqualTo(citizenships);
        assertThat(citizenships).containsKey("2024-11-14,UNK");
    }

    private static Map<String, Integer> published(String table) throws IOException {
        return rows("truth/tables/" + table + ".csv").stream()
                .collect(Collectors.toMap(
                        row -> String.join(",", row.getFields().subList(0, row.getFieldCount() - 1)),
                        row -> Integer.parseInt(row.getField("count"))));
    }
}
