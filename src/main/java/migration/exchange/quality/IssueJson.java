package migration.exchange.quality;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The one form of an issue in JSON, in reports, receipts and answers alike: code, place, value, sentences. */
public final class IssueJson {

    private final RuleCatalogue rules;

    public IssueJson(RuleCatalogue rules) {
        this.rules = rules;
    }

    /**
     * The record an issue belongs to.
     *
     * @param index position in the submission, from 0
     * @param sourceId the agency's id, null when it could not be read
     * @param version the version, 0 when it could not be read
     */
    public record Subject(int index, @Nullable String sourceId, int version) {}

    /** Writes an issue; the subject is null when it is about the submission as a whole. */
    public void write(JsonGenerator json, Issue issue, Verdict verdict, @Nullable Subject subject) {
        json.writeStartObject();
        json.writeStringProperty("code", issue.code());
        json.writeStringProperty("rule", "/rules/" + issue.code());
        json.writeStringProperty("severity", issue.severity().name());
        json.writeStringProperty("verdict", verdict.name());
        if (subject != null) {
            subject(json, subject);
        }
        place(json, issue.place());
        text(json, "value", issue.value());
        text(json, "expected", issue.expected());
        languages(json, "sentence", issue, rules::sentence);
        languages(json, "mend", issue, rules::mend);
        if (issue.detail() != null) {
            json.writeStringProperty("detail", issue.detail());
        }
        json.writeEndObject();
    }

    private static void subject(JsonGenerator json, Subject subject) {
        json.writeObjectPropertyStart("record");
        json.writeNumberProperty("index", subject.index());
        text(json, "sourceId", subject.sourceId());
        json.writeNumberProperty("version", subject.version());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeObjectPropertyStart("place");
        json.writeNumberProperty("line", place.line());
        json.writeNumberProperty("column", place.column());
        json.writeStringProperty("xpath", place.xpath());
        json.writeEndObject();
    }

    private static void languages(JsonGenerator json, String name, Issue issue, Sentences sentences) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("ka", sentences.of(issue, "ka"));
        json.writeStringProperty("en", sentences.of(issue, "en"));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** Makes a sentence. */
    @FunctionalInterface
    private interface Sentences {
        String of(Issue issue, String language);
    }
}
