package migration.exchange.commandline;

/** What a command says when it breaks and the user has done nothing wrong. */
final class OwnFault {

    private OwnFault() {}

    /** One line with all causes. */
    static String words(RuntimeException failure) {
        return "this is a fault of the program, not of what it was given: " + withCauses(failure);
    }

    private static String withCauses(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + "; because " + withCauses(cause);
    }
}
