package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The words of the pages: both languages whole, neither mixed with the other; and templates without anything inline. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GEORGIAN = Pattern.compile("[ა-ჿᲐ-Ჿ]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z.]*)[}(]");

    /** What stays in Latin letters in a Georgian sentence: names of formats, of header fields, of addresses, marks in data. */
    private static final Set<String> NAMES = Set.of(
            "Atom",
            "XML",
            "CSV",
            "JWS",
            "personNameGeorgian",
            "cancelled",
            "true",
            "HTTP",
            "POST",
            "Accept",
            "Content",
            "Type",
            "application",
            "xml",
            "gzip",
            "multipart",
            "Retry",
            "After",
            "oauth",
            "token",
            "bearer",
            "ids",
            "English",
            "JSON",
            "SARIF",
            "PDF",
            "ZIP",
            "HTML",
            "Excel",
            "XLSX",
            "Word",
            "DOCX",
            "Office",
            "Test",
            "Scenario",
            "sandbox",
            "test",
            "TEST",
            "SPECIMEN");

    private final Properties georgian = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertThat(georgian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : georgian.stringPropertyNames()) {
            assertThat(georgian.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(georgian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void georgianSentencesHaveNoLatinWords() {
        for (String key : georgian.stringPropertyNames()) {
            Matcher latin =
                    LATIN.matcher(PLACE.matcher(georgian.getProperty(key)).replaceAll(""));
            while (latin.find()) {
                assertThat(NAMES).as(key).contains(latin.group());
            }
        }
    }

    @Test
    void englishSentencesHaveNoGeorgianLetters() {
        for (String key : english.stringPropertyNames()) {
            if (!key.equals("frame.switch")) {
                assertThat(english.getProperty(key)).as(key).doesNotContainPattern(GEORGIAN);
            }
        }
    }

    @Test
    void everyWordThatATemplateAsksForIsThere() throws IOException {
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                assertThat(english.stringPropertyNames())
                        .as(template.toString())
                        .contains(key.group(1));
            }
        }
    }

    @Test
    void everyRouteSaysInBothLanguagesWhatItDoes() throws IOException {
        Pattern route = Pattern.compile("\n( +)id: .+\n\\1description: [^ა-ჿ\n]+\n\\1note: [ა-ჿA-Z ,]+\n");
        try (Stream<Path> routes =
                Files.find(Path.of("routes"), 2, (path, file) -> path.toString().endsWith(".camel.yaml"))) {
            for (Path file : routes.toList()) {
                String text = Files.readString(file);
                assertThat(route.matcher(text).results())
                        .as(file.toString())
                        .hasSameSizeAs(Pattern.compile("\n +from:")
                                .matcher(text)
                                .results()
                                .toList());
            }
        }
    }

    @Test
    void templatesHaveNothingInline() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(text)
                    .as(template.toString())
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("<style")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain(
                            "th:utext", "th:inline", "th:style", "hx-on", "hx-vals", "toUpperCase", "capitalize");
        }
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() throws IOException {
        for (Path template : templates()) {
            String body = Files.readString(template).replaceAll("(?s)<head>.*?</head>", "");
            Matcher text = Pattern.compile(">([^<>]*[\\p{L}]{3,}[^<>]*)<").matcher(body);
            while (text.find()) {
                assertThat(text.group(1).strip())
                        .as(template.toString())
                        .matches("XSD|CSV|JSON-stat|SHA-256|common\\.xsd|contract\\.zip");
            }
            assertThat(body).as(template.toString()).doesNotContainPattern(GEORGIAN);
        }
    }

    @Test
    void styleIsSmallAndLeavesLettersAsTheyAre() throws IOException {
        Path style = RESOURCES.resolve("static/css/exchange.css");

        assertThat(Files.size(style)).isLessThanOrEqualTo(8_192);
        assertThat(Files.readString(style)).doesNotContain("text-transform", "small-caps", "http:", "https:");
    }

    /** With htmx a page may cost 32 kB of script, compressed; what is only read by whoever presses keys is to be a trifle. */
    @Test
    void scriptIsSmallAndWritesNoMarkup() throws IOException {
        byte[] script = Files.readAllBytes(RESOURCES.resolve("static/js/keys.js"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(script);
        }

        assertThat(packed.size()).isLessThan(2_048);
        assertThat(new String(script, StandardCharsets.UTF_8))
                .doesNotContain("innerHTML", "eval", "Function(", "document.write", "http:", "https:", "Storage");
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(sentence);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    /** Those of pages; what is printed stands in folders and has its style within. */
    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
