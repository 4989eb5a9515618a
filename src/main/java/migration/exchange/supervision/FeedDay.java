package migration.exchange.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a feed.
 *
 * @param records records that came
 * @param band what such a day is expected to bring; null when nobody can say
 * @param holiday what the day is called when it is one
 */
public record FeedDay(
        LocalDate day,
        long submissions,
        long records,
        @Nullable Band band,
        @Nullable Words holiday,
        Verdict verdict) {

    /** What is said of a day. */
    public enum Verdict {
        /** Nothing came, no sign of life either. */
        NOTHING,
        /** The day is not over, or there is nothing to hold it to. */
        OPEN,
        USUAL,
        LOW,
        HIGH
    }
}
