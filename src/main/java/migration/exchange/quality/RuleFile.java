package migration.exchange.quality;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One file of rules in YAML: a list with an entry for each code. */
final class RuleFile {

    private static final List<String> LANGUAGES = List.of("ka", "en");

    private final String name;

    RuleFile(String name) {
        this.name = name;
    }

    List<RuleText> read(Reader text) {
        List<RuleText> rules = new ArrayList<>();
        for (Object entry : load(text)) {
            rules.add(rule(map(entry)));
        }
        return rules;
    }

    private List<?> load(Reader text) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (content == null) {
                return List.of();
            }
            if (content instanceof List<?> entries) {
                return entries;
            }
        } catch (YAMLException e) {
            throw new IllegalStateException(name + " is not YAML", e);
        }
        throw new IllegalStateException(name + " is not a list of rules");
    }

    private RuleText rule(Map<?, ?> entry) {
        String code = required(entry, "code");
        Map<String, RuleText.Words> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            words.put(language, words(code, map(entry.get(language))));
        }
        return new RuleText(
                code,
                constant(Layer.class, entry, "layer"),
                constant(Severity.class, entry, "severity"),
                required(entry, "since"),
                optional(entry, "source"),
                Map.copyOf(words),
                optional(entry, "bad"),
                optional(entry, "good"));
    }

    private RuleText.Words words(String code, Map<?, ?> entry) {
        if (entry.isEmpty()) {
            throw new IllegalStateException(name + ": " + code + " lacks a language");
        }
        return new RuleText.Words(
                required(entry, "title"),
                required(entry, "says"),
                required(entry, "sentence"),
                required(entry, "mend"));
    }

    private <E extends Enum<E>> E constant(Class<E> type, Map<?, ?> entry, String key) {
        try {
            return Enum.valueOf(type, required(entry, key));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + ": " + entry.get("code") + " has no such " + key, e);
        }
    }

    private String required(Map<?, ?> entry, String key) {
        String value = optional(entry, key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + ": an entry lacks " + key + ": " + entry.get("code"));
        }
        return value;
    }

    private static @Nullable String optional(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? null : value.toString();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
