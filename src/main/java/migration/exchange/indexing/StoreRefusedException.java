package migration.exchange.indexing;

/** The store refused a document for a reason that no retry mends: a broken machine or mapping, not bad data. */
public class StoreRefusedException extends RuntimeException {

    public StoreRefusedException(String message) {
        super(message);
    }
}
