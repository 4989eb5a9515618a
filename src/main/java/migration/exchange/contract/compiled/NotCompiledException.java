package migration.exchange.contract.compiled;

/** A schema says something that has no table here. What it stands in is left to the JDK and JAXB. */
final class NotCompiledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCompiledException(String what) {
        super(what);
    }
}
