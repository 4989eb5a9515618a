package migration.exchange.elasticsearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says what Elasticsearch complains about without the values that its reasons quote: they may be personal data. */
public final class Errors {

    private static final Pattern FIELD = Pattern.compile("\\[[A-Za-z_.]{1,60}\\]");

    private static final String BLOCK = "cluster_block_exception";

    private Errors() {}

    /**
     * Whether an item of a bulk answer is to be sent again: the server was too busy, or writing is held up for a while,
     * as it is when another generation takes over.
     */
    public static boolean isPutOff(JsonNode item) {
        int status = item.path("status").asInt(0);
        return status == 429
                || status >= 500
                || isBlock(status, item.at("/error/type").asString(""));
    }

    static boolean isBlock(int status, String error) {
        return status == 403 && error.startsWith(BLOCK);
    }

    /** Type of the error and the first name in brackets of its reason. */
    public static String describe(JsonNode error) {
        String type = error.path("type").asString("no type");
        Matcher field = FIELD.matcher(error.path("reason").asString(""));
        return field.find() ? type + " " + field.group() : type;
    }
}
