package migration.exchange.validation.report;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The issues as SARIF 2.1.0, which editors and build servers show at their lines. */
public final class SarifReport implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final RuleCatalogue rules;
    private final String language;
    private final Set<String> codes = new TreeSet<>();

    /** Begins the one run that the log has; the stream is left open. */
    public SarifReport(OutputStream out, RuleCatalogue rules, String language) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.rules = rules;
        this.language = language;
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeStringProperty("language", language);
        json.writeArrayPropertyStart("results");
    }

    /** The part of one file. */
    public CheckListener file(String name) {
        return new CheckListener() {

            @Override
            public void opened(Envelope envelope) {}

            @Override
            public void judged(JudgedRecord record) {
                record.issues().forEach(issue -> result(name, issue));
            }

            @Override
            public void ended(CheckResult result) {
                result.told().ifPresent(issue -> result(name, issue));
            }
        };
    }

    /** Writes the rules that were named, and the end. */
    @Override
    public void close() {
        json.writeEndArray();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "migration-exchange");
        json.writeArrayPropertyStart("rules");
        codes.forEach(this::rule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void result(String file, Issue issue) {
        codes.add(issue.code());
        json.writeStartObject();
        json.writeStringProperty("ruleId", issue.code());
        json.writeStringProperty("level", issue.severity().name().toLowerCase(Locale.ROOT));
        text("message", rules.sentence(issue, language) + " " + rules.mend(issue, language));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", file.replace('\\', '/'));
        json.writeEndObject();
        region(issue);
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", issue.place().xpath());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void region(Issue issue) {
        if (issue.place().line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", issue.place().line());
            json.writeNumberProperty("startColumn", issue.place().column());
            json.writeEndObject();
        }
    }

    private void rule(String code) {
        json.writeStartObject();
        json.writeStringProperty("id", code);
        rules.find(code).map(RuleText::words).map(words -> words.get(language)).ifPresent(words -> {
            text("shortDescription", words.title());
            text("fullDescription", words.says());
            text("help", words.mend());
        });
        json.writeEndObject();
    }

    private void text(String property, String text) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
