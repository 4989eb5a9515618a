package migration.exchange.accounts;

/** What became of one record: the four terms that a receipt adds up from. */
public enum Disposition {
    ACCEPTED,
    QUARANTINED,
    UNCHANGED,
    SUPERSEDED
}
