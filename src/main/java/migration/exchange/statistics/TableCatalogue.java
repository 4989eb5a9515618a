package migration.exchange.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import migration.exchange.declaration.Declaration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

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
        return Declaration.read(
                "table definition " + file.getFilename(),
                () -> new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8),
                TableCatalogue::table);
    }

    private static TableDefinition table(Declaration e) {
        return new TableDefinition(
                e.text("id"),
                label(e, "title"),
                label(e, "unit"),
                label(e, "note"),
                e.text("source"),
                e.text("kind"),
                e.optional("sum"),
                e.optional("each"),
                e.entries("where").stream().map(TableCatalogue::condition).toList(),
                e.entries("parameters").stream()
                        .map(p -> new TableDefinition.Parameter(p.text("id"), label(p, "label")))
                        .toList(),
                e.entries("dimensions").stream().map(TableCatalogue::dimension).toList(),
                e.texts("shown"),
                Boolean.parseBoolean(e.optional("whole")));
    }

    private static Dimension dimension(Declaration e) {
        return new Dimension(
                e.text("id"),
                label(e, "label"),
                e.text("field"),
                e.optional("codes"),
                Boolean.parseBoolean(e.optional("time")));
    }

    private static Condition condition(Declaration e) {
        if (e.has("day")) {
            return new Condition.ValidOn(e.text("day"), e.text("from"), e.text("to"), e.text("ended"));
        }
        return e.has("is")
                ? new Condition.Is(e.text("field"), e.texts("is"))
                : new Condition.Not(e.text("field"), e.texts("not"));
    }

    private static Label label(Declaration e, String key) {
        Declaration words = e.entry(key);
        return new Label(words.text("ka"), words.text("en"));
    }
}
