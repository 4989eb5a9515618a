package migration.exchange.quality;

import java.util.List;

/** The judgement of a record. */
public enum Verdict {
    ACCEPTED,
    ACCEPTED_WITH_ISSUES,
    QUARANTINED,
    NOT_JUDGED;

    /** What follows from the issues of a record: an error quarantines it, a warning goes with it. */
    public static Verdict of(List<Issue> issues) {
        if (issues.isEmpty()) {
            return ACCEPTED;
        }
        boolean error = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
        return error ? QUARANTINED : ACCEPTED_WITH_ISSUES;
    }
}
