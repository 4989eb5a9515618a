package migration.exchange.channel.pull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.envelope.FeedId;
import org.springframework.stereotype.Component;

/** All pulled feeds: what the token routes call, with the name of their feed. */
@Component("pulls")
public final class Pulls {

    private final Map<FeedId, Pull> pulls;

    public Pulls(List<PullKind> kinds) {
        pulls = kinds.stream()
                .flatMap(kind -> kind.pulls().stream())
                .collect(Collectors.toUnmodifiableMap(Pull::feed, Function.identity()));
    }

    /**
     * Polls one feed.
     *
     * @param feed written {@code agency/feed}
     * @param watermark see {@link Pull#poll}
     * @throws IllegalStateException if nothing is set for this feed
     */
    public Pulled poll(String feed, String watermark) {
        Pull pull = pulls.get(FeedId.parse(feed));
        if (pull == null) {
            throw new IllegalStateException("a route pulls " + feed + ", but no end is set for it");
        }
        return pull.poll(watermark);
    }
}
