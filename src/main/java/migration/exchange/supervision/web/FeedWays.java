package migration.exchange.supervision.web;

import java.time.Instant;
import java.util.List;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteOrder;
import migration.exchange.routing.RouteReading.Waiting;
import migration.exchange.routing.RouteState;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which a feed comes in, as they stand.
 *
 * @param held those that an order holds
 * @param others those that take from no queue and go on whatever is ordered
 */
record FeedWays(List<Way> held, List<Way> others) {

    /** A way. @param waiting messages before it; null when it has no queue or the broker does not answer */
    record Way(
            String route,
            RouteState state,
            @Nullable Long waiting,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    static FeedWays of(List<OrderedRoute> routes) {
        return new FeedWays(
                routes.stream()
                        .filter(route -> route.reading().isSuspendable())
                        .map(FeedWays::way)
                        .toList(),
                routes.stream()
                        .filter(route -> !route.reading().isSuspendable())
                        .map(FeedWays::way)
                        .toList());
    }

    private static Way way(OrderedRoute route) {
        Waiting waiting = route.reading().waiting();
        RouteOrder order = route.order();
        return new Way(
                route.reading().id(),
                route.state(),
                waiting == null ? null : waiting.messages(),
                order == null ? null : order.reason(),
                order == null ? null : order.by(),
                order == null ? null : order.at());
    }

    /** Messages that wait before those that an order holds. */
    public long waiting() {
        return held.stream()
                .mapToLong(way -> way.waiting() == null ? 0 : way.waiting())
                .sum();
    }

    /** Whether all that can be is suspended, or is about to be. */
    public boolean isSuspended() {
        return !held.isEmpty()
                && held.stream()
                        .allMatch(way ->
                                way.state() == RouteState.SUSPENDED || way.state() == RouteState.BEING_SUSPENDED);
    }
}
