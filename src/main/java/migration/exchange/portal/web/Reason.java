package migration.exchange.portal.web;

import org.jspecify.annotations.Nullable;

/** Why somebody orders what touches a record, a route or a job: never left out. */
public final class Reason {

    /** Characters. */
    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason without blanks around it; a problem when there is none, or it is longer than 500 characters. */
    public static String of(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new ProblemException(Problem.parameter("reason"));
        }
        return text.strip();
    }
}
