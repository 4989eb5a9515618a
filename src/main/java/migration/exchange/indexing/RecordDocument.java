package migration.exchange.indexing;

import java.util.List;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import org.jspecify.annotations.Nullable;

/**
 * One version of one record on its way into the store.
 *
 * @param feed the feed
 * @param sourceId the agency's id
 * @param version the agency's version; 0 when there is none any more, since the correction that brought the first was taken
 *     back
 * @param rank where it stands among what is said of the record
 * @param content what it became; null for a cancellation, which is kept as a tombstone without personal data
 * @param kind name of the kind of record that a tombstone needs too: {@code crossings}, {@code refusals}, ...
 * @param issues codes of the issues it was accepted with
 * @param place where it stands verbatim
 */
public record RecordDocument(
        FeedId feed,
        String sourceId,
        int version,
        Rank rank,
        @Nullable CanonicalRecord content,
        String kind,
        List<String> issues,
        RecordPlace place) {}
