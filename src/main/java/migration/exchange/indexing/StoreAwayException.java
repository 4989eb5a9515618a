package migration.exchange.indexing;

/** The store does not answer now; whoever asked may come again. */
public class StoreAwayException extends RuntimeException {

    public StoreAwayException(String message) {
        super(message);
    }

    public StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
