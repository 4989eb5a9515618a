package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of data beside a schema, in YAML. Whatever it should not have, or lacks, is said with its name. */
final class VersionFile {

    private static final List<String> LANGUAGES = List.of("ka", "en");

    private final String name;
    private final Map<?, ?> content;

    private VersionFile(String name, Map<?, ?> content) {
        this.name = name;
        this.content = content;
    }

    /** The file of this name beside the schema of a version, if there is one. */
    static Optional<VersionFile> find(ContractId version, String file) {
        String path = "schemas/" + version + "/" + file;
        try (InputStream in = VersionFile.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(read(path, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static VersionFile read(String name, InputStream in) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new VersionFile(name, map(name, content));
        } catch (YAMLException e) {
            throw new IllegalStateException(name + " is not YAML", e);
        }
    }

    Lifecycle lifecycle() {
        allow(content, Set.of("taken-from", "end"));
        return new Lifecycle(day(content, "taken-from"), content.containsKey("end") ? end() : null);
    }

    private Lifecycle.End end() {
        Map<?, ?> end = map(name, content.get("end"));
        allow(end, Set.of("announced", "last-day", "successor"));
        LocalDate announced = day(end, "announced");
        LocalDate lastDay = day(end, "last-day");
        if (announced == null || lastDay == null) {
            throw new IllegalStateException(name + ": an end has the days announced and last-day");
        }
        return new Lifecycle.End(announced, lastDay, whole(end, "successor"));
    }

    VersionChanges changes(ContractId version) {
        allow(content, Set.of("since", "renamed", "split", "sample", "ka", "en"));
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, List<String>> split = new LinkedHashMap<>();
        part("renamed").forEach((before, now) -> renamed.put(before.toString(), now.toString()));
        part("split").forEach((before, now) -> split.put(before.toString(), parts(now)));
        Map<String, VersionChanges.Words> words = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> words.put(language, words(map(name, content.get(language)))));
        Object sample = content.get("sample");
        return new VersionChanges(
                new ContractId(version.feed(), whole(content, "since")),
                renamed,
                split,
                sample == null ? null : sample.toString(),
                words);
    }

    private VersionChanges.Words words(Map<?, ?> entry) {
        allow(entry, Set.of("what", "why", "how"));
        return new VersionChanges.Words(text(entry, "what"), text(entry, "why"), text(entry, "how"));
    }

    private Map<?, ?> part(String key) {
        return content.containsKey(key) ? map(name, content.get(key)) : Map.of();
    }

    private List<String> parts(@Nullable Object value) {
        if (value instanceof List<?> parts && parts.size() > 1) {
            return parts.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException(name + ": an element is split into a list of at least two");
    }

    private String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(name + " lacks " + key);
        }
        return value.toString();
    }

    private int whole(Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalStateException(name + ": " + key + " is not a whole number");
    }

    /** YAML takes a bare day for a time of Greenwich. */
    private @Nullable LocalDate day(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Date day) {
            return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
        }
        throw new IllegalStateException(name + ": " + key + " is not a day");
    }

    private void allow(Map<?, ?> entry, Set<String> keys) {
        entry.keySet().forEach(key -> {
            if (!keys.contains(key)) {
                throw new IllegalStateException(name + " does not take " + key);
            }
        });
    }

    private static Map<?, ?> map(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(name + " is not written in keys and values");
    }
}
