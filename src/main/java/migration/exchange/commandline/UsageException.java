package migration.exchange.commandline;

/** The command was called in a way it does not understand. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
