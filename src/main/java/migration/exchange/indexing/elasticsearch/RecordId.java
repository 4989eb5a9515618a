package migration.exchange.indexing.elasticsearch;

import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.KeyedDigest;

/** The document id of a record. */
final class RecordId {

    private final KeyedDigest digest;

    RecordId(KeyedDigest digest) {
        this.digest = digest;
    }

    String of(FeedId feed, String sourceId) {
        return digest.of(feed.agency(), feed.feed(), sourceId);
    }
}
