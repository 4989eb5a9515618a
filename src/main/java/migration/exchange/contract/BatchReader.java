package migration.exchange.contract;

import java.util.List;

/**
 * The schema gate and the reader of a batch: validates every record and binds those that pass. One bad record never
 * touches another. Not thread-safe: every worker has its own, and it keeps its parsers between batches.
 */
public interface BatchReader {

    /** All records of the batch in document order. */
    List<ReadRecord> read(BatchText batch);
}
