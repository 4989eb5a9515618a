package migration.exchange.indexing;

import java.util.Map;
import migration.exchange.envelope.FeedId;

/**
 * Of which kind the records of a feed are: by it they are kept, whichever agency they come from.
 *
 * @param named kinds of feeds that do not bear the name of their kind
 */
public record FeedKinds(Map<FeedId, String> named) {

    /** Each feed bears the name of its kind. */
    public static final FeedKinds BY_NAME = new FeedKinds(Map.of());

    public FeedKinds {
        named = Map.copyOf(named);
    }

    /** The name of the kind: {@code crossings}, {@code refusals}, ... */
    public String of(FeedId feed) {
        return named.getOrDefault(feed, feed.feed());
    }
}
