package migration.exchange.campaign.load;

/** What a version of a record is like. */
public enum Nature {
    GOOD,
    /** A rule stops it: it belongs into quarantine, whatever came before or after. */
    BAD,
    CANCELLED
}
