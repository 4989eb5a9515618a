package migration.exchange.jobs;

/** What was asked of a job cannot be. */
public class JobRefusedException extends RuntimeException {

    private final Cause cause;

    /** Why not. */
    public enum Cause {
        /** There is no such job. */
        UNKNOWN,
        /** In its state that is not to be done. */
        STATE,
        /** Another job runs or rests. */
        ANOTHER_IS_OPEN
    }

    public JobRefusedException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    /** Why not. */
    public Cause why() {
        return cause;
    }
}
