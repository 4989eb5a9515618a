package migration.exchange.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the rules: in both languages, short, with the same places to fill in. */
class RuleTextsTest {

    private static final Path CONFIG = Path.of("config");
    private static final List<String> WORDS = List.of("title", "says", "sentence", "mend");
    private static final Set<String> KEYS = Set.of("code", "layer", "severity", "since", "ka", "en", "bad", "good");
    private static final int LONGEST_SENTENCE = 160;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Set<String> PLACEHOLDERS = Set.of("{value}", "{expected}", "{name}");
    private static final Pattern QUOTED_CODE = Pattern.compile("„[^“\\p{InGeorgian}]*“");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_./:+-]*");
    private static final Pattern LATIN_WORD =
            Pattern.compile("[\\p{IsLatin}0-9_./:+-]*\\p{IsLatin}[\\p{IsLatin}0-9_./:+-]*");
    private static final Pattern CODE_IN_SOURCE = Pattern.compile(
            "\"((?:ACCESS|REQUEST|PLATFORM|SANDBOX|STORE|RELEASE|TABLE|DOOR|XSD|CODE|RULE|GROUND|CONTRACT|PERSONAL_NO|NAME|DATE|CADASTRAL|ENCODING|VERSION|SEQ|HISTORY)_[A-Z0-9_]+)\"");
    private static final Pattern GEORGIAN = Pattern.compile("\\p{IsGeorgian}");

    @TestFactory
    Stream<DynamicTest> everyRuleHasItsWords() throws IOException {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        String.valueOf(rule.get("code")), () -> assertEquals(List.of(), complaints(rule))));
    }

    @Test
    void everyCodeIsExplainedOnce() throws IOException {
        Set<Object> seen = new HashSet<>();
        rules().forEach(rule -> assertTrue(seen.add(rule.get("code")), () -> "twice: " + rule.get("code")));
        assertTrue(seen.contains("XSD_ELEMENT_MISSING") && seen.contains("RULE_DOC_EXPIRED"));
    }

    /** Codes are string literals with the name of their kind in front. */
    @Test
    void everyCodeInTheSourceIsExplained() throws IOException {
        Set<String> explained = codes(Set.of(Layer.values()));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/migration/exchange"))) {
            for (Path file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE_IN_SOURCE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertTrue(used.containsAll(Set.of("XSD_TYPE", "RULE_DOC_EXPIRED", "ACCESS_DENIED")), used::toString);
        used.removeAll(explained);
        assertEquals(Set.of(), used);
    }

    @Test
    void everyRuleOverRecordsHasABadSample() throws IOException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> samples = Files.walk(Path.of("schemas"))) {
            samples.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected.csv"))
                    .forEach(name -> shown.add(name.replace(".expected.csv", "")));
        }
        Set<String> missing = codes(Set.of(Layer.SCHEMA, Layer.CODE, Layer.RULE));
        missing.removeAll(shown);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> codes(Set<Layer> layers) throws IOException {
        Set<String> codes = new TreeSet<>();
        rules().stream()
                .filter(rule -> layers.contains(Layer.valueOf(String.valueOf(rule.get("layer")))))
                .forEach(rule -> codes.add(String.valueOf(rule.get("code"))));
        return codes;
    }

    @Test
    void badWordsAreSeen() {
        assertComplaint(Map.of("sentence", "ველი field არასწორია"), Map.of(), "Latin");
        assertComplaint(Map.of(), Map.of("mend", "write აბგ"), "Georgian");
        assertComplaint(Map.of("sentence", "{value}"), Map.of(), "places");
        assertComplaint(Map.of(), Map.of("title", " "), "empty");
        assertComplaint(Map.of(), Map.of("sentence", "long ".repeat(40)), "longer");
        assertComplaint(Map.of("source", "კანონი"), Map.of(), "one language");
        assertComplaint(Map.of("says", "{what}"), Map.of("says", "{what}"), "unknown place");
    }

    private static void assertComplaint(Map<String, String> ka, Map<String, String> en, String about) {
        List<String> complaints = complaints(rule(ka, en));
        assertFalse(complaints.stream().noneMatch(c -> c.contains(about)), complaints::toString);
        assertEquals(List.of(), complaints(rule(Map.of(), Map.of())));
    }

    private static Map<String, Object> rule(Map<String, String> ka, Map<String, String> en) {
        Map<String, String> georgian = new java.util.HashMap<>();
        Map<String, String> english = new java.util.HashMap<>();
        WORDS.forEach(key -> georgian.put(key, "ფორმა YYYY-MM-DD, D5 და „submission“."));
        WORDS.forEach(key -> english.put(key, "A form."));
        georgian.putAll(ka);
        english.putAll(en);
        return Map.of(
                "code", "X", "layer", "TRANSPORT", "severity", "ERROR", "since", "v1", "ka", georgian, "en", english);
    }

    private static List<String> complaints(Map<String, Object> rule) {
        List<String> complaints = new ArrayList<>();
        if (!KEYS.containsAll(rule.keySet())) {
            complaints.add("unknown key in " + rule.keySet());
        }
        Layer layer = Layer.valueOf(String.valueOf(rule.get("layer")));
        Severity.valueOf(String.valueOf(rule.get("severity")));
        Map<String, String> ka = words(rule, "ka");
        Map<String, String> en = words(rule, "en");
        if (!ka.keySet().equals(en.keySet())) {
            complaints.add("said in one language only: " + ka.keySet() + en.keySet());
        }
        for (String key : WORDS) {
            Stream.of(ka, en).forEach(words -> checkText(key, words.getOrDefault(key, ""), complaints));
            checkScripts(key, ka.getOrDefault(key, ""), en.getOrDefault(key, ""), complaints);
        }
        boolean aboutRecords = Set.of(Layer.SCHEMA, Layer.CODE, Layer.RULE).contains(layer);
        if (aboutRecords && (rule.get("bad") == null || rule.get("good") == null)) {
            complaints.add("no bad and good fragment");
        }
        return complaints;
    }

    private static void checkText(String key, String text, List<String> complaints) {
        if (text.isBlank()) {
            complaints.add(key + " is empty");
        }
        if (Set.of("sentence", "mend").contains(key) && text.length() > LONGEST_SENTENCE) {
            complaints.add(key + " is longer than " + LONGEST_SENTENCE + ": " + text);
        }
        places(text).stream()
                .filter(place -> !PLACEHOLDERS.contains(place))
                .forEach(place -> complaints.add(key + ": unknown place " + place));
    }

    private static void checkScripts(String key, String ka, String en, List<String> complaints) {
        if (!places(ka).equals(places(en))) {
            complaints.add(key + ": other places in ka than in en");
        }
        String words =
                QUOTED_CODE.matcher(PLACEHOLDER.matcher(ka).replaceAll("")).replaceAll("");
        LATIN_WORD
                .matcher(words)
                .results()
                .map(found -> found.group())
                .filter(word -> !CODE.matcher(word.replaceAll("[-.:]+$", "")).matches())
                .forEach(word -> complaints.add(key + ": Latin letters in ka: " + word));
        if (GEORGIAN.matcher(en).find()) {
            complaints.add(key + ": Georgian letters in en");
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> words(Map<String, Object> rule, String language) {
        return (Map<String, String>) rule.getOrDefault(language, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        List<Map<String, Object>> rules = new ArrayList<>();
        try (Stream<Path> files =
                Files.find(CONFIG, 2, (path, kind) -> path.endsWith("rules.yaml") || path.endsWith("answers.yaml"))) {
            for (Path file : files.sorted().toList()) {
                Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                rules.addAll((List<Map<String, Object>>) yaml.load(Files.readString(file)));
            }
        }
        return rules;
    }
}
