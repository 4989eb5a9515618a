package migration.exchange.routing.web;

import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What may be asked of routes at the doors, with problems for what cannot be. */
@Component
class RouteDoor {

    private static final int LONGEST_REASON = 500;

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
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(Problem.parameter("reason"));
        }
        desk.order(route, suspended, by, reason.strip());
        return find(id);
    }
}
