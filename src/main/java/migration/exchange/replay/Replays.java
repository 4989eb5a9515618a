package migration.exchange.replay;

/** How a replay is asked for: one submission, one feed with its corrections, or, with no wish, everything. */
public final class Replays {

    /** Kind of the job. */
    public static final String KIND = "replay";
    /** Wish for one submission: its id. */
    public static final String SUBMISSION = "submission";
    /** Wish for one feed, written {@code agency/feed}. */
    public static final String FEED = "feed";

    private Replays() {}
}
