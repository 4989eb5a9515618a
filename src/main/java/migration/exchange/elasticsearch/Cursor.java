package migration.exchange.elasticsearch;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a page ended, as a text that goes out and comes back: an instant in milliseconds and an id. */
public final class Cursor {

    private Cursor() {}

    /**
     * Lets a query go on after a cursor.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static void apply(ObjectNode query, @Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        int middle = cursor.indexOf('.');
        if (middle < 0) {
            throw new IllegalArgumentException("not a place to go on from: " + cursor);
        }
        ArrayNode after = query.putArray("search_after");
        after.add(Long.parseLong(cursor.substring(0, middle)));
        after.add(cursor.substring(middle + 1));
    }

    /** The cursor after the last of the hits, null when the page was not full. */
    public static @Nullable String after(JsonNode hits, int size) {
        if (hits.size() < size || hits.isEmpty()) {
            return null;
        }
        JsonNode sort = hits.get(hits.size() - 1).path("sort");
        return sort.path(0).asLong() + "." + sort.path(1).asString();
    }
}
