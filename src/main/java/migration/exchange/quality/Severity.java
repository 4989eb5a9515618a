package migration.exchange.quality;

/** An error keeps a record from passing; a warning goes with it. */
public enum Severity {
    ERROR,
    WARNING
}
