package migration.exchange.erasure;

import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;

/**
 * A record all of whose versions are erased.
 *
 * @param feed its feed
 * @param sourceId the agency's id
 * @param version the highest version known; this one and older ones stay out
 * @param place where that version stood verbatim
 */
public record ErasedRecord(FeedId feed, String sourceId, int version, RecordPlace place) {}
