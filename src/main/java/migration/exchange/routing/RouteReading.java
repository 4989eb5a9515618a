package migration.exchange.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route of this process at one moment.
 *
 * @param id its id in {@code routes/}
 * @param description what it does, as it says there, by language, {@code ka} and {@code en}
 * @param source the YAML it was made from; null when it is not known
 * @param queue the queue it takes from; null when it takes from none
 * @param running false while it takes nothing
 * @param waiting what is before it; null when it has no queue or the broker does not answer
 * @param traffic what this process has seen of it since it started
 */
public record RouteReading(
        String id,
        Map<String, String> description,
        @Nullable String source,
        @Nullable String queue,
        boolean running,
        @Nullable Waiting waiting,
        Traffic traffic) {

    /** Only what takes from a queue: what others call directly would fail them instead of letting them wait. */
    public boolean isSuspendable() {
        return queue != null;
    }

    /**
     * What is in a queue.
     *
     * @param messages how many, those in work included
     * @param oldest how long the first of them has been there; null when there is none, or none that is due
     */
    public record Waiting(long messages, @Nullable Duration oldest) {}

    /**
     * Messages that went through.
     *
     * @param lastMinute done within the last minute
     * @param done done since the process started
     * @param redelivered those that had been delivered before; of messages taken together only the first is looked at
     * @param failed rolled back, to be delivered again
     * @param lastFailure the last of these; null when there was none
     */
    public record Traffic(
            long lastMinute,
            long done,
            long redelivered,
            long failed,
            @Nullable Failure lastFailure) {

        public static final Traffic NONE = new Traffic(0, 0, 0, 0, null);
    }

    /**
     * Why a message was rolled back.
     *
     * @param sentence the innermost cause
     * @param trace the whole stack trace
     */
    public record Failure(Instant at, String sentence, String trace) {}
}
