package migration.exchange.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import migration.exchange.contract.changes.Change;
import migration.exchange.contract.changes.ContractDifference;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The difference of two contracts as lines for people or as JSON for programs; the sentences are those of the pages. */
final class DifferenceReport {

    private static final List<String> LANGUAGES = List.of("ka", "en");
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    DifferenceReport(OutputStream out) {
        this.out = out;
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    /** One line a change, those that break senders first, and a line of what follows. */
    void text(ContractDifference difference, String language) {
        PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        lines.println(difference.before() + " -> " + difference.now());
        for (Change change : difference.changes()) {
            lines.println((change.breaks() ? "! " : "  ") + change.kind() + " " + sentence(change, language));
        }
        lines.println(word(difference.breaks() ? "difference.breaks" : "difference.compatible", language));
    }

    void json(ContractDifference difference) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("before", difference.before().toString());
            json.writeStringProperty("now", difference.now().toString());
            json.writeBooleanProperty("breaks", difference.breaks());
            json.writeArrayPropertyStart("changes");
            difference.changes().forEach(change -> write(json, change));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(JsonGenerator json, Change change) {
        json.writeStartObject();
        json.writeStringProperty("kind", change.kind());
        json.writeStringProperty("path", change.path());
        json.writeBooleanProperty("breaks", change.breaks());
        json.writeObjectPropertyStart("sentence");
        LANGUAGES.forEach(language -> json.writeStringProperty(language, sentence(change, language)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private String sentence(Change change, String language) {
        return word("change." + change.kind(), language, change.words().toArray());
    }

    private String word(String key, String language, Object... places) {
        return words.getMessage(key, places, Locale.forLanguageTag(language));
    }
}
