package migration.exchange.schedule;

/** The process to which this thread belongs has been killed; no step of it is taken any more. */
final class Killed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Killed() {
        super("the process was killed", null, false, false);
    }
}
