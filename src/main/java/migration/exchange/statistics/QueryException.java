package migration.exchange.statistics;

/** A question that a table cannot answer; the message may be shown to whoever asked. */
public class QueryException extends RuntimeException {

    public QueryException(String message) {
        super(message);
    }
}
