package migration.exchange.simulation.check;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The content of a record in one spelling: fields by their own name, instants in UTC, lists joined by a blank. */
final class Content {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)");

    private Content() {}

    /** Fields of all levels by their own name. */
    static Map<String, String> of(JsonNode content) {
        Map<String, String> fields = new TreeMap<>();
        collect(content, fields);
        return fields;
    }

    private static void collect(JsonNode node, Map<String, String> fields) {
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                collect(field.getValue(), fields);
            } else {
                fields.put(field.getKey(), text(field.getValue()));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Content::text)
                    .collect(Collectors.joining(" "));
        }
        return value.isNull() ? "" : spelled(value.asString());
    }

    /** Instants in UTC, whatever offset they came with. */
    static String spelled(String value) {
        if (!INSTANT.matcher(value).matches()) {
            return value;
        }
        try {
            return OffsetDateTime.parse(value).toInstant().toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
