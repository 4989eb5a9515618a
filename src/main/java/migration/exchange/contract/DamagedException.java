package migration.exchange.contract;

import migration.exchange.quality.Issue;

/** A submission that is cut off, not well-formed, in wrong bytes, or without the frame of its contract. */
public final class DamagedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Issue issue;

    public DamagedException(Issue issue) {
        super(issue.code() + " at line " + issue.place().line());
        this.issue = issue;
    }

    /** What is wrong, and where. */
    public Issue issue() {
        return issue;
    }
}
