package migration.exchange.normalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How code lists are written: headings in one order, a name in each language, days in order, no line twice. */
class CodeListMannersTest {

    private static final Path CONFIG = Path.of("config");
    private static final List<String> HEADINGS = List.of("code", "ka", "en", "valid_from", "valid_to");
    private static final List<String> MAP_HEADINGS = List.of("local", "code", "valid_from", "valid_to");
    private static final Pattern GEORGIAN = Pattern.compile("\\p{IsGeorgian}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    @TestFactory
    Stream<DynamicTest> everyListHasManners() throws IOException {
        return files(false)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    List<NamedCsvRecord> lines = lines(file);
                    assertEquals(HEADINGS, lines.get(0).getHeader().subList(0, HEADINGS.size()));
                    assertTrue(
                            lines.get(0).getHeader().containsAll(List.of("source", "mark")), "says where it is from");
                    List<String> complaints = new ArrayList<>();
                    lines.forEach(line -> complainOfNames(line, complaints));
                    complainOfDays(lines, complaints);
                    assertEquals(List.of(), complaints);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMapHasManners() throws IOException {
        return files(true)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    List<NamedCsvRecord> lines = lines(file);
                    assertEquals(MAP_HEADINGS, lines.get(0).getHeader());
                    List<String> complaints = new ArrayList<>();
                    complainOfDays(lines, complaints);
                    Set<String> known = codes(CONFIG.resolve("codes").resolve(file.getFileName()));
                    lines.stream()
                            .map(line -> line.getField("code"))
                            .filter(code -> !known.contains(code))
                            .forEach(code -> complaints.add("no such code: " + code));
                    assertEquals(List.of(), complaints);
                }));
    }

    /** A decision that no agency can send would be a promise of the model that nothing keeps. */
    @Test
    void everyDecisionIsOneThatAnAgencySends() throws IOException {
        Set<String> sent = new HashSet<>();
        for (Path map : files(true).filter(f -> f.endsWith("decisions.csv")).toList()) {
            sent.addAll(codes(map));
        }
        assertEquals(codes(CONFIG.resolve("codes/decisions.csv")), sent);
    }

    private static void complainOfNames(NamedCsvRecord line, List<String> complaints) {
        String code = line.getField("code");
        if (!GEORGIAN.matcher(line.getField("ka")).find()
                || LATIN.matcher(line.getField("ka")).find()) {
            complaints.add(code + " is not named in Georgian: " + line.getField("ka"));
        }
        if (!LATIN.matcher(line.getField("en")).find()
                || GEORGIAN.matcher(line.getField("en")).find()) {
            complaints.add(code + " is not named in English: " + line.getField("en"));
        }
    }

    private static void complainOfDays(List<NamedCsvRecord> lines, List<String> complaints) {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord line : lines) {
            String from = line.getField("valid_from");
            String to = line.getField("valid_to");
            if (!seen.add(line.getField(0) + " " + from)) {
                complaints.add("twice: " + line.getField(0));
            }
            if (!from.isEmpty() && !to.isEmpty() && LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
                complaints.add("ends before it begins: " + line.getField(0));
            }
        }
    }

    private static Set<String> codes(Path list) throws IOException {
        Set<String> codes = new HashSet<>();
        lines(list).forEach(line -> codes.add(line.getField("code")));
        return codes;
    }

    private static List<NamedCsvRecord> lines(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> lines = csv.stream().toList();
            assertTrue(!lines.isEmpty(), () -> "empty: " + file);
            return lines;
        }
    }

    private static Stream<Path> files(boolean ofAgencies) throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".csv"))
                    .filter(f -> f.getParent().getFileName().toString().equals("codes"))
                    .filter(f -> !f.getParent().equals(CONFIG.resolve("codes")) == ofAgencies)
                    .sorted()
                    .toList();
            assertTrue(found.size() > 10, () -> "too few lists: " + found);
            return found.stream();
        }
    }
}
