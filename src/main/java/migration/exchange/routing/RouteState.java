package migration.exchange.routing;

/** What is wanted of a route and what it does. */
public enum RouteState {
    /** It takes what comes. */
    RUNNING,
    /** It shall take nothing more, and is at work on the last. */
    BEING_SUSPENDED,
    /** It takes nothing, as ordered. */
    SUSPENDED,
    /** It shall go on, and does not yet. */
    BEING_RESUMED,
    /** It takes nothing, and nobody has ordered that. */
    STOPPED
}
