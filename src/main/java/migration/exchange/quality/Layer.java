package migration.exchange.quality;

/** Which judgement raised an issue, from the outside in. */
public enum Layer {
    /** What was asked of a door: who asks and for what, never about a submission. */
    REQUEST,
    /** The way a submission was carried: never about a record. */
    TRANSPORT,
    /** The submission as a whole: at the door, or damaged. */
    SUBMISSION,
    /** The contract: structure and lexical form. */
    SCHEMA,
    /** Code lists, by date. */
    CODE,
    /** Rules over one record. */
    RULE,
    /** Source id and version against what is stored. */
    IDENTITY,
    /** The person's other records: found by later jobs, never by the gate. */
    HISTORY
}
