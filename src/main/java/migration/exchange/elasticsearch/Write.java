package migration.exchange.elasticsearch;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item of a bulk request.
 *
 * @param action {@code create}, {@code index} or {@code delete}
 * @param id document id
 * @param condition further parameters of the action as JSON, with a comma in front, or nothing
 * @param source the document; null when it is to be deleted
 */
public record Write(
        String action,
        String id,
        String condition,
        @Nullable JsonNode source) {

    static final String DELETE = "delete";

    /** Makes a document that must not be there. */
    static Write create(String id, JsonNode source) {
        return new Write("create", id, "", source);
    }

    /** Replaces a document that must be as it was read. */
    static Write replace(String id, JsonNode read, JsonNode source) {
        String condition = ",\"if_seq_no\":" + read.path("_seq_no").asLong() + ",\"if_primary_term\":"
                + read.path("_primary_term").asLong();
        return new Write("index", id, condition, source);
    }

    /** Makes a document in an index of its own name. */
    public static Write createIn(String index, String id, JsonNode source) {
        return new Write("create", id, in(index), source);
    }

    /** Writes over whatever version in an index of its own name is no newer. */
    public static Write overIn(String index, String id, long version, JsonNode source) {
        String condition = ",\"version\":" + version + ",\"version_type\":\"external_gte\"";
        return new Write("index", id, in(index) + condition, source);
    }

    /** Deletes a document of an index of its own name. */
    public static Write deleteIn(String index, String id) {
        return new Write(DELETE, id, in(index), null);
    }

    private static String in(String index) {
        return ",\"_index\":\"" + index + "\"";
    }

    String head() {
        return "{\"" + action + "\":{\"_id\":\"" + id + "\"" + condition + "}}\n";
    }
}
