package migration.exchange.archive.segments;

import java.util.Map;
import java.util.TreeMap;
import migration.exchange.archive.segments.Standing.Key;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a reading stands: it goes through the archive in rounds, and each round puts in order what stands between two
 * places of each writer.
 *
 * @param begin for each writer's folder where the round begins; what is not named begins at the beginning
 * @param end where it ends; null while no round is under way
 * @param last the submission given last in the round; null before the first
 */
record ReadingMark(
        Map<String, Place> begin,
        @Nullable Map<String, Place> end,
        @Nullable Key last) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final ReadingMark BEGINNING = new ReadingMark(Map.of(), null, null);

    /**
     * A place in a writer's folder.
     *
     * @param segment number of the segment, from 1
     * @param position byte position in it
     */
    record Place(int segment, long position) {

        static final Place FIRST = new Place(1, 0);
    }

    ReadingMark {
        begin = new TreeMap<>(begin);
    }

    static ReadingMark of(@Nullable String text) {
        try {
            return text == null ? BEGINNING : JSON.readValue(text, ReadingMark.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a place in the archive: " + text, unreadable);
        }
    }

    Place begin(String writer) {
        return begin.getOrDefault(writer, Place.FIRST);
    }

    ReadingMark at(Key key) {
        return new ReadingMark(begin, end, key);
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(this);
    }
}
