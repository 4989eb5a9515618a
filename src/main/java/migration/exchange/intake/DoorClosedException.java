package migration.exchange.intake;

/** Nothing can be taken now: archive or broker cannot keep it, or too much is under way already. */
public class DoorClosedException extends RuntimeException {

    public DoorClosedException(String message) {
        super(message);
    }

    public DoorClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
