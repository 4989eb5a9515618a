package migration.exchange.indexing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/** Read port of the national store. */
public interface StoreReader {

    /** The current version of a record, tombstones included; gives up after seconds. */
    Optional<StoredRecord> find(FeedId feed, String sourceId);

    /** The current versions of those of the records that there are, tombstones included; waits while the store is away. */
    List<StoredRecord> findAll(FeedId feed, Collection<String> sourceIds);

    /**
     * A page of all current records of a feed in the order of their source ids, tombstones included.
     *
     * @param after source id to go on after, null for the first page
     * @param size records of a page, at most 10,000
     */
    List<StoredRecord> page(FeedId feed, @Nullable String after, int size);

    /** Makes what was written so far visible to searches and counts. */
    void refresh();
}
