package migration.exchange.accounts.elasticsearch;

import java.time.Instant;
import java.util.Optional;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/** Goes through the numbers of a stream in their order and notes what is missing between them. */
final class Numbers {

    private final FeedId feed;
    private final String stream;
    private long before = -1;
    private @Nullable Gap first;
    private long missing;

    Numbers(FeedId feed, String stream) {
        this.feed = feed;
        this.stream = stream;
    }

    /** The next higher number. @param received when it came */
    void next(long number, Instant received) {
        long left = before < 0 ? 0 : number - before - 1;
        if (left > 0 && first == null) {
            first = new Gap(feed, stream, before + 1, number - 1, left, received);
        }
        missing += left;
        before = number;
    }

    /** The first run of missing numbers, with how many are missing in all. */
    Optional<Gap> gap() {
        return Optional.ofNullable(first)
                .map(gap -> new Gap(feed, stream, gap.first(), gap.last(), missing, gap.noticed()));
    }
}
