package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same country with identity noise and without: noise changes what is said of persons, and nothing else. */
class NoiseTruthTest {

    /** Fields that are kept of a person, by their name in the truth of the noise. */
    private static final Map<String, String> KEPT = Map.of(
            "sex", "sex", "birthDate", "birthDate", "citizenship", "citizenships", "birthCountry", "birthCountry");

    private final Backlog noisy = Backlog.tiny();
    private final Backlog clear = Backlog.clear();

    @Test
    void withoutNoiseNothingIsTold() {
        assertThat(clear.rows("truth/noise.csv")).isEmpty();
        assertThat(noisy.rows("truth/noise.csv")).hasSizeGreaterThan(1000);
    }

    /** Nobody is refused by the gate for being misspelt, and who crossed when is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"records", "issues", "current", "unsent", "totals", "persons", "crossings", "migrations"})
    void theRestIsTheSame(String file) {
        assertThat(lines(noisy, file)).isEqualTo(lines(clear, file));
    }

    private static List<List<String>> lines(Backlog backlog, String file) {
        return backlog.rows("truth/" + file + ".csv").stream()
                .map(NamedCsvRecord::getFields)
                .toList();
    }

    /** What is kept of a record differs exactly where the truth tells of noise, and is then what it tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "border-police/crossings",
                "border-police/refusals",
                "service-agency/permits",
                "service-agency/citizenship",
                "service-agency/documents",
                "service-agency/civil-registry",
                "consular/visas",
                "consular/registrations"
            })
    void contentsDifferWhereNoiseIsTold(String feed) {
        Map<String, String> told = told(feed);
        Map<String, Map<String, String>> without = contents(clear, feed);
        Set<String> differing = new TreeSet<>();
        contents(noisy, feed)
                .forEach((version, content) -> content.forEach((field, value) -> {
                    if (!value.equals(without.get(version).get(field))) {
                        differing.add(version + " " + field);
                        assertThat(value)
                                .as(version + " " + field)
                                .startsWith(told.getOrDefault(version + " " + field, "?"));
                    }
                }));
        Set<String> expected = new TreeSet<>(told.keySet());
        expected.removeIf(key -> !without.containsKey(key.substring(0, key.lastIndexOf(' '))));
        expected.removeAll(differing);
        assertThat(expected).allMatch(key -> alteredBack(key, told, without));
    }

    /** A first version that another field was altered in may state what noise made of it, or a first day that is the true one. */
    private static boolean alteredBack(String key, Map<String, String> told, Map<String, Map<String, String>> without) {
        int end = key.lastIndexOf(' ');
        String value = without.get(key.substring(0, end)).get(key.substring(end + 1));
        return value.startsWith(told.get(key));
    }

    /** By version and field of the content, what it states in the end. */
    private Map<String, String> told(String feed) {
        Map<String, String> told = new TreeMap<>();
        Map<String, String> first = new HashMap<>();
        for (NamedCsvRecord row : noisy.rows("truth/noise.csv", feed)) {
            String field = KEPT.get(row.getField("field"));
            if (field != null) {
                String key = row.getField("source_id") + "/" + row.getField("version") + " " + field;
                first.putIfAbsent(key, row.getField("before"));
                told.put(key, row.getField("after"));
            }
        }
        told.entrySet().removeIf(each -> each.getValue().equals(first.get(each.getKey())));
        return told;
    }

    private static Map<String, Map<String, String>> contents(Backlog backlog, String feed) {
        String name = feed.substring(feed.indexOf('/') + 1);
        return backlog.rows("truth/content/" + name + ".csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("source_id") + "/" + row.getField("version"),
                        NamedCsvRecord::getFieldsAsMap));
    }

    /** Each operator that this size has occasions for is met. */
    @Test
    void operatorsAreMet() {
        Set<String> met = new HashSet<>();
        noisy.rows("truth/noise.csv").forEach(row -> met.add(row.getField("operator")));
        assertThat(met)
                .contains(
                        "TYPO_SURNAME",
                        "TYPO_GIVEN",
                        "LATIN_VARIANT",
                        "NAMES_SWAPPED",
                        "FIELDS_MERGED",
                        "SECOND_NAME_DROPPED",
                        "MRZ_TRUNCATED",
                        "DOB_DIGIT",
                        "DOB_UNKNOWN_DAY",
                        "SEX_WRONG",
                        "SEX_MISSING",
                        "BIRTH_COUNTRY_OLD",
                        "DOC_NO_CONFUSED",
                        "PERSONAL_NO_MISSING");
    }
}
