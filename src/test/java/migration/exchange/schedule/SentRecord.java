package migration.exchange.schedule;

/**
 * A record as an agency wrote it into a submission.
 *
 * @param sourceId the agency's id
 * @param version the agency's version
 * @param content which of several contents it has
 * @param kind what must become of it
 */
record SentRecord(String sourceId, int version, int content, Kind kind) {

    /** What must become of a record. */
    enum Kind {
        /** It passes the gate and the rules. */
        GOOD,
        /** It says that the record is void. */
        CANCELLED,
        /** A rule stops it. */
        BAD,
        /** The index cannot stand it. */
        POISON,
        /** Whoever writes it dies of it. */
        KILLER
    }

    boolean passes() {
        return kind == Kind.GOOD || kind == Kind.CANCELLED;
    }

    /** Whether nobody can work it off. */
    boolean isUnbearable() {
        return kind == Kind.POISON || kind == Kind.KILLER;
    }

    /** Whether both say the same. */
    boolean says(SentRecord other) {
        boolean isVoid = kind == Kind.CANCELLED;
        boolean otherIsVoid = other.kind == Kind.CANCELLED;
        return version == other.version && isVoid == otherIsVoid && (isVoid || content == other.content);
    }
}
