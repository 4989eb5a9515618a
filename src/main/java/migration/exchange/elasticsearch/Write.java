package migration.exchange.elasticsearch;

import tools.jackson.databind.JsonNode;

/**
 * One item of a bulk request.
 *
 * @param action {@code create}, or {@code index} to replace what was read
 * @param id document id
 * @param condition further parameters of the action as JSON, with a comma in front, or nothing
 * @param source the document
 */
record Write(String action, String id, String condition, JsonNode source) {

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

    String head() {
        return "{\"" + action + "\":{\"_id\":\"" + id + "\"" + condition + "}}\n";
    }
}
