package migration.exchange.indexing;

import java.util.List;
import java.util.Map;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;

/**
 * A record as the store holds it.
 *
 * @param feed the feed
 * @param sourceId the agency's id
 * @param version version now current; 0 when the correction that brought the first was taken back
 * @param rank where that stands among what was said of the record
 * @param cancelled true for a tombstone
 * @param issues codes of the issues it was accepted with
 * @param place where that version stands verbatim
 * @param content the stored fields of its kind; empty for a tombstone
 */
public record StoredRecord(
        FeedId feed,
        String sourceId,
        int version,
        Rank rank,
        boolean cancelled,
        List<String> issues,
        RecordPlace place,
        Map<String, Object> content) {}
