package migration.exchange.indexing;

/** What the store answered for one record. */
public enum WriteResult {
    /** Written now, or by an earlier delivery of the very same place. */
    ACCEPTED,
    /** The same version with the same content is known from another place. */
    UNCHANGED,
    /** A newer version is known. */
    SUPERSEDED,
    /** The same version is known with other content; nothing was overwritten. */
    CONFLICT
}
