package migration.exchange.envelope;

/** By which door a submission came in. */
public enum Channel {
    HTTP,
    JMS,
    SFTP,
    SOAP,
    JDBC,
    /** Typed or corrected by a steward, see {@link Correction}. */
    CONSOLE
}
