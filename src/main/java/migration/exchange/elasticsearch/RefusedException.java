package migration.exchange.elasticsearch;

/** Elasticsearch refused a request for a reason that waiting does not mend. */
public class RefusedException extends RuntimeException {

    private final int status;

    public RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
