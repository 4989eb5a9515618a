package migration.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Submissions of which a test needs the name and nothing else. */
public final class Submissions {

    private Submissions() {}

    /** By HTTP, of one byte, at the beginning of time. */
    public static Submission named(SubmissionId id, FeedId feed) {
        return named(id, feed, null);
    }

    /** The same, as a correction. */
    public static Submission named(SubmissionId id, FeedId feed, @Nullable Correction correction) {
        return new Submission(
                id,
                feed,
                null,
                false,
                Instant.EPOCH,
                "police",
                Channel.HTTP,
                "",
                1,
                StandardCharsets.UTF_8,
                correction);
    }
}
