package migration.exchange.declaration;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping of a YAML file. Whatever it lacks or has too much is an {@link IllegalArgumentException} that names the key;
 * the readers of a whole file make of it an {@link IllegalStateException} that names the file, too.
 */
public record Declaration(Map<?, ?> map) {

    /** Where a file comes from. */
    public interface Source {
        Reader open() throws IOException;
    }

    /** What a file says that is one mapping. @throws IllegalStateException naming the file and what is wrong with it */
    public static <T> T read(String file, Source source, Function<Declaration, T> form) throws IOException {
        try (Reader text = source.open()) {
            return form.apply(of(yaml(text)));
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** The same of a file that is a list of mappings; an empty file is an empty list. */
    public static <T> List<T> readAll(String file, Source source, Function<Declaration, T> form) throws IOException {
        try (Reader text = source.open()) {
            Object content = yaml(text);
            return items(content == null ? List.of() : content, "the file").stream()
                    .map(item -> form.apply(of(item)))
                    .toList();
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Object yaml(Reader text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static Declaration of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Declaration(map);
        }
        throw new IllegalArgumentException("keys with values are expected, not " + value);
    }

    private static List<?> items(Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(what + " is to be a list");
    }

    public boolean has(String key) {
        return map.containsKey(key);
    }

    /** @throws IllegalArgumentException if there is another key, which is mistyped or from a newer release */
    public void only(String... keys) {
        keys().stream().filter(key -> !List.of(keys).contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("nothing is known of " + key);
        });
    }

    public List<String> keys() {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    public @Nullable String optional(String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    public String text(String key) {
        String value = optional(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    public int number(String key) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(key + " is to be a whole number");
    }

    public boolean flag(String key) {
        return Objects.requireNonNullElse(map.get(key), false).equals(true);
    }

    public Duration duration(String key) {
        try {
            return Duration.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + " is to be a duration such as PT30M, not " + text(key), e);
        }
    }

    /** YAML takes a bare day for a time of Greenwich. */
    public LocalDate day(String key) {
        if (map.get(key) instanceof Date day) {
            return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
        }
        throw new IllegalArgumentException(key + " is to be a day such as 2026-12-31");
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        String name = text(key);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no such " + key + ": " + name, e);
        }
    }

    /** A list; none when there is no such key. */
    public List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    public List<Integer> numbers(String key) {
        List<?> items = items(key);
        if (items.stream().allMatch(Integer.class::isInstance)) {
            return items.stream().map(Integer.class::cast).toList();
        }
        throw new IllegalArgumentException(key + " is to be a list of whole numbers");
    }

    public Declaration entry(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return of(map.get(key));
    }

    /** A list of mappings; none when there is no such key. */
    public List<Declaration> entries(String key) {
        return items(key).stream().map(Declaration::of).toList();
    }

    private List<?> items(String key) {
        Object value = map.get(key);
        return value == null ? List.of() : items(value, key);
    }
}
