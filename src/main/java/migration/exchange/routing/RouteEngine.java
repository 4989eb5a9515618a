package migration.exchange.routing;

import java.util.List;

/** Port of whatever runs the routes of this process. */
public interface RouteEngine {

    /** All routes, by id. */
    List<RouteReading> routes();

    /**
     * Has a route take nothing more. What it is at work on is finished first; where that takes too long it stays as it
     * was, to be asked again.
     *
     * @return whether it takes nothing more
     */
    boolean suspend(String id);

    /** Has a route take what waits. */
    void resume(String id);
}
