package migration.exchange.routing.web;

import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What may be asked of routes at the doors, with problems for what cannot be. */
@Component
class RouteDoor {

    private final RouteDesk desk;

    RouteDoor(RouteDesk desk) {
        this.desk = desk;
    }

    List<OrderedRoute> list() {
        return desk.routes();
    }

    OrderedRoute find(String id) {
        return desk.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** Orders; answers the route with its new order, which is carried out within seconds. */
    OrderedRoute order(String id, boolean suspended, String by, @Nullable String reason) {
        OrderedRoute route = find(id);
        if (!route.reading().isSuspendable()) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "ROUTE_WITHOUT_QUEUE", id));
        }
        desk.order(route, suspended, by, Reason.of(reason));
        return find(id);
    }
}
