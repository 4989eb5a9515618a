package migration.exchange.intake;

/** Archive or broker cannot take anything now. */
public class DoorClosedException extends RuntimeException {

    public DoorClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
