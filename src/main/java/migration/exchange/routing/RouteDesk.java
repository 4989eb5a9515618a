package migration.exchange.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Where routes are looked at, suspended and resumed. An order holds in all processes and over restarts. */
@Component
public class RouteDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RouteDesk.class);

    private final RouteEngine engine;
    private final RouteOrders orders;
    private final Clock clock;

    public RouteDesk(RouteEngine engine, RouteOrders orders, @Qualifier("machineClock") Clock clock) {
        this.engine = engine;
        this.orders = orders;
        this.clock = clock;
    }

    /** All routes, by id. */
    public List<OrderedRoute> routes() {
        Map<String, RouteOrder> last = orders.all();
        return engine.routes().stream()
                .map(route -> new OrderedRoute(route, last.get(route.id())))
                .toList();
    }

    /** One route. */
    public Optional<OrderedRoute> find(String id) {
        return routes().stream()
                .filter(route -> route.reading().id().equals(id))
                .findFirst();
    }

    /**
     * Orders that a route takes nothing more, or goes on. Carried out within seconds, in every process.
     *
     * @param route a route that can be suspended
     * @throws IllegalArgumentException when it cannot
     */
    public void order(OrderedRoute route, boolean suspended, String by, String reason) {
        String id = route.reading().id();
        if (!route.reading().isSuspendable()) {
            throw new IllegalArgumentException(id + " takes from no queue");
        }
        orders.put(new RouteOrder(id, suspended, reason, by, clock.instant()));
        LOG.info("{} ordered that {} {}: {}", by, id, suspended ? "is suspended" : "goes on", reason);
    }

    /** Has this process do what was ordered. */
    void follow() {
        Map<String, RouteOrder> last = orders.all();
        for (RouteReading route : last.isEmpty() ? List.<RouteReading>of() : engine.routes()) {
            RouteOrder order = last.get(route.id());
            if (order != null && order.suspended() == route.running()) {
                carryOut(order);
            }
        }
    }

    private void carryOut(RouteOrder order) {
        try {
            if (!order.suspended()) {
                engine.resume(order.route());
                LOG.info("{} goes on, as {} has ordered", order.route(), order.by());
            } else if (engine.suspend(order.route())) {
                LOG.info("{} is suspended, as {} has ordered", order.route(), order.by());
            }
        } catch (RuntimeException broken) {
            LOG.warn("what was ordered of {} cannot be done now, trying again", order.route(), broken);
        }
    }
}
