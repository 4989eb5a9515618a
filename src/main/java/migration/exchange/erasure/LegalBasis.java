package migration.exchange.erasure;

/** Why records may be erased: grounds of the Law of Georgia on Personal Data Protection (No. 3144), as a closed list. */
public enum LegalBasis {
    /** The person asked for it and is right. */
    DATA_SUBJECT_REQUEST,
    /** They had been collected or sent against the law. */
    UNLAWFUL_PROCESSING,
    /** The Personal Data Protection Service has ordered it. */
    SUPERVISORY_ORDER,
    /** A court has ordered it. */
    COURT_DECISION,
    /** The time for which they may be kept is over. */
    RETENTION_ENDED
}
