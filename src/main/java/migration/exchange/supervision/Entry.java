package migration.exchange.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping of a file in YAML; what is missing or odd is an {@link IllegalArgumentException} that names it. */
record Entry(Map<?, ?> map) {

    /** The mappings of a file that is a list of them. @throws IllegalStateException when it is not */
    static List<Entry> list(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(in) instanceof List<?> entries) {
                return entries.stream().map(Entry::of).toList();
            }
            throw new IllegalStateException(file.getDescription() + " is not a list");
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IllegalStateException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    private static Entry of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Entry(map);
        }
        throw new IllegalArgumentException("a mapping is expected, not " + value);
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    /** @throws IllegalArgumentException if there is another key, which is mistyped or from a newer release */
    void only(String... keys) {
        keys().stream().filter(key -> !List.of(keys).contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("nothing is known of " + key);
        });
    }

    List<String> keys() {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    String text(String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.toString();
    }

    int number(String key) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(key + " is to be a number");
    }

    boolean flag(String key) {
        return Objects.requireNonNullElse(map.get(key), false).equals(true);
    }

    Duration duration(String key) {
        try {
            return Duration.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + " is to be a duration such as PT30M, not " + text(key), e);
        }
    }

    List<Integer> numbers(String key) {
        if (map.get(key) instanceof List<?> list && list.stream().allMatch(Integer.class::isInstance)) {
            return list.stream().map(Integer.class::cast).toList();
        }
        throw new IllegalArgumentException(key + " is to be a list of numbers");
    }

    Entry entry(String key) {
        return of(map.get(key));
    }

    Words words(String key) {
        Entry words = entry(key);
        return new Words(words.text("ka"), words.text("en"));
    }
}
