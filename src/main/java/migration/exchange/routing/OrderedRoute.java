package migration.exchange.routing;

import org.jspecify.annotations.Nullable;

/**
 * A route and what was ordered of it.
 *
 * @param order the last order; null when there was none
 */
public record OrderedRoute(RouteReading reading, @Nullable RouteOrder order) {

    /** What is wanted of it and what it does. */
    public RouteState state() {
        if (order != null && order.suspended()) {
            return reading.running() ? RouteState.BEING_SUSPENDED : RouteState.SUSPENDED;
        }
        if (reading.running()) {
            return RouteState.RUNNING;
        }
        return order == null ? RouteState.STOPPED : RouteState.BEING_RESUMED;
    }
}
