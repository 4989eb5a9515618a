package migration.exchange.replay;

/** How a rebuild is asked for: with no wish a new generation is made, and must be as the one that serves. */
public final class Rebuilds {

    /** Kind of the job. */
    public static final String KIND = "rebuild";
    /** Wish for a generation that is there: its number. */
    public static final String GENERATION = "generation";
    /** Wish to let it serve although it differs, because rules or mappings have changed. */
    public static final String DIFFERENCES = "differences";
    /** The value of that wish. */
    public static final String ACCEPTED = "accepted";

    private Rebuilds() {}
}
