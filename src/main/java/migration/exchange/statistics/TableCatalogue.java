package migration.exchange.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the definitions of all tables, {@code config/tables/*.yaml} on the class path; a new table changes no code. */
@Component
public class TableCatalogue {

    private final List<TableDefinition> definitions;

    /** @throws IllegalStateException when a definition cannot be read */
    public TableCatalogue() {
        List<TableDefinition> read = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:config/tables/*.yaml")) {
                read.add(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.sort(Comparator.comparing(TableDefinition::id));
        definitions = List.copyOf(read);
    }

    /** All tables, by id. */
    public List<TableDefinition> definitions() {
        return definitions;
    }

    private static TableDefinition read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return table(new Entry(Entry.mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(in))));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("table definition " + file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static TableDefinition table(Entry e) {
        return new TableDefinition(
                e.text("id"),
                e.label("title"),
                e.label("unit"),
                e.label("note"),
                e.text("source"),
                e.text("kind"),
                e.optional("sum"),
                e.optional("each"),
                e.entries("where").stream().map(TableCatalogue::condition).toList(),
                e.entries("parameters").stream()
                        .map(p -> new TableDefinition.Parameter(p.text("id"), p.label("label")))
                        .toList(),
                e.entries("dimensions").stream().map(TableCatalogue::dimension).toList(),
                e.texts("shown"),
                Boolean.parseBoolean(e.optional("whole")));
    }

    private static Dimension dimension(Entry e) {
        return new Dimension(
                e.text("id"),
                e.label("label"),
                e.text("field"),
                e.optional("codes"),
                Boolean.parseBoolean(e.optional("time")));
    }

    private static Condition condition(Entry e) {
        if (e.has("day")) {
            return new Condition.ValidOn(e.text("day"), e.text("from"), e.text("to"), e.text("ended"));
        }
        return e.has("is")
                ? new Condition.Is(e.text("field"), e.texts("is"))
                : new Condition.Not(e.text("field"), e.texts("not"));
    }

    /** A mapping of the file. */
    private record Entry(Map<?, ?> map) {

        static Map<?, ?> mapping(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalArgumentException("a mapping is expected, not " + value);
        }

        boolean has(String key) {
            return map.containsKey(key);
        }

        @Nullable
        String optional(String key) {
            Object value = map.get(key);
            return value == null ? null : value.toString();
        }

        String text(String key) {
            String value = optional(key);
            if (value == null) {
                throw new IllegalArgumentException(key + " is missing");
            }
            return value;
        }

        Label label(String key) {
            Entry words = new Entry(mapping(map.get(key)));
            return new Label(words.text("ka"), words.text("en"));
        }

        List<String> texts(String key) {
            return items(key).stream().map(Object::toString).toList();
        }

        List<Entry> entries(String key) {
            return items(key).stream().map(item -> new Entry(mapping(item))).toList();
        }

        private List<?> items(String key) {
            Object value = map.get(key);
            if (value == null) {
                return List.of();
            }
            if (value instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException(key + " is to be a list");
        }
    }
}
