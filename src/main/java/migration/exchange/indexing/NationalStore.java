package migration.exchange.indexing;

import java.util.List;

/** Write port of the national store. */
public interface NationalStore {

    /**
     * Writes one batch in one request and reads the answer of every item. Waits while the store is away, so that an
     * outage uses up no delivery; repeated calls with the same documents never change the store.
     *
     * @param documents the records of one batch in order
     * @return one result for each document, in the same order
     * @throws StoreRefusedException when the store refused a document for a reason that no retry mends
     */
    List<WriteResult> write(List<RecordDocument> documents);
}
