package migration.exchange.quality;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.declaration.Declaration;

/** One file of rules in YAML: a list with an entry for each code. */
final class RuleFile {

    private static final List<String> LANGUAGES = List.of("ka", "en");

    private final String name;

    RuleFile(String name) {
        this.name = name;
    }

    List<RuleText> read(Reader text) {
        try {
            return Declaration.readAll(name, () -> text, RuleFile::rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleText rule(Declaration entry) {
        String code = entry.text("code");
        try {
            return rule(code, entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code + ": " + e.getMessage(), e);
        }
    }

    private static RuleText rule(String code, Declaration entry) {
        Map<String, RuleText.Words> words = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> words.put(language, words(entry.entry(language))));
        return new RuleText(
                code,
                entry.constant("layer", Layer.class),
                entry.constant("severity", Severity.class),
                entry.text("since"),
                Map.copyOf(words),
                entry.optional("bad"),
                entry.optional("good"));
    }

    private static RuleText.Words words(Declaration entry) {
        return new RuleText.Words(
                entry.text("title"),
                entry.text("says"),
                entry.text("sentence"),
                entry.text("mend"),
                entry.optional("source"));
    }
}
