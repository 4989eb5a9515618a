package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands against its schedule at one moment.
 *
 * @param feed the feed
 * @param last when anything came last; null when nothing ever did
 * @param through up to when all of its streams have told all; null when none has
 * @param late by how much it is late as a whole; zero when it is on time, or has no rhythm
 * @param silent its streams that are late
 */
public record Standing(
        FeedId feed, @Nullable Instant last, @Nullable Instant through, Duration late, List<Silence> silent) {

    public Standing {
        silent = List.copyOf(silent);
    }

    /** Late as a whole, longer than is agreed. */
    public boolean isLate() {
        return !late.isZero();
    }

    /** A stream that is late by so much. */
    public record Silence(String stream, Duration late, Instant last) {}
}
