package migration.exchange.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a rebuild stands.
 *
 * @param generation the generation that is filled
 * @param mark where in the archive; null at the beginning
 * @param waiting ids of submissions before the mark that are still to be taken: they had no outcome yet
 */
record RebuildPoint(int generation, @Nullable String mark, List<String> waiting) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RebuildPoint beginning(int generation) {
        return new RebuildPoint(generation, null, List.of());
    }

    static RebuildPoint of(String text) {
        return JSON.readValue(text, RebuildPoint.class);
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(this);
    }
}
