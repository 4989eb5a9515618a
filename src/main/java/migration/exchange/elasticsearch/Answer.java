package migration.exchange.elasticsearch;

import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch answered.
 *
 * @param status HTTP status
 * @param body the JSON; a missing node when there was none
 */
public record Answer(int status, JsonNode body) {

    /** True for 2xx. */
    public boolean ok() {
        return status < 300;
    }
}
