package migration.exchange.elasticsearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says what Elasticsearch complains about without the values that its reasons quote: they may be personal data. */
public final class Errors {

    private static final Pattern FIELD = Pattern.compile("\\[[A-Za-z_.]{1,60}\\]");

    private Errors() {}

    /** Type of the error and the first name in brackets of its reason. */
    public static String describe(JsonNode error) {
        String type = error.path("type").asString("no type");
        Matcher field = FIELD.matcher(error.path("reason").asString(""));
        return field.find() ? type + " " + field.group() : type;
    }
}
