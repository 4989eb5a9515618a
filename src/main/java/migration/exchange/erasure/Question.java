package migration.exchange.erasure;

import java.util.List;
import migration.exchange.envelope.FeedId;

/**
 * What is to be erased, as a person asks for it.
 *
 * @param numbers the numbers of a person, none of them when only single records are named
 * @param records single records
 */
public record Question(PersonNumbers numbers, List<Key> records) {

    /** A record as its agency knows it. */
    public record Key(FeedId feed, String sourceId) {}
}
