package migration.exchange.simulation.feed;

/** In which shape a record is sent. */
enum Shape {
    /** As it was. */
    TRUE,
    /** Another content, no less clean: mended by a later version. */
    ALTERED,
    /** Spoilt by its fault. */
    SPOILT,
    /** Cancelled, with the whole case. */
    CANCELLED,
    /** Same id and version as the record before it, other content. */
    TWIN,
    /** The same version with the same content again. */
    REPEATED,
    /** The same passage registered a second time under an id of its own. */
    DOUBLE
}
