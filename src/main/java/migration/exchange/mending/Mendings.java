package migration.exchange.mending;

/** How mending by rule is asked for as a job. */
public final class Mendings {

    /** Kind of the job that keeps nothing and counts what a rule would do. */
    public static final String PREVIEW = "mend-preview";
    /** Kind of the job that sends what a preview has shown. */
    public static final String MEND = "mend";
    /** Wish for the preview that a mend follows: its id. */
    public static final String OF_PREVIEW = "preview";
    /** Wish for the last instant of receipt that the preview has seen, so that nothing is mended that nobody has looked at. */
    public static final String THROUGH = "through";

    /** Wish for the steward in whose name corrections are sent. */
    public static final String BY = "by";
    /** Wish for the reason that stands in each correction. */
    public static final String REASON = "reason";

    private Mendings() {}
}
