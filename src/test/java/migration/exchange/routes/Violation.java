package migration.exchange.routes;

/** A losing pattern that was found, and where. */
public record Violation(Losing pattern, String where) {

    /** What stands in the message of a build that fails. */
    @Override
    public String toString() {
        return pattern + " in " + where + ": " + pattern.reason();
    }
}
