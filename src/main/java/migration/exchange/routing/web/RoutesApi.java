package migration.exchange.routing.web;

import java.util.List;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Routes for programs. */
@RestController
@RequestMapping("/api/routes")
class RoutesApi {

    private final RouteDoor door;

    RoutesApi(RouteDoor door) {
        this.door = door;
    }

    @GetMapping
    RouteList list() {
        return new RouteList(door.list().stream().map(RouteView::of).toList());
    }

    @GetMapping("/{id}")
    RouteView one(@PathVariable String id) {
        return RouteView.of(door.find(id));
    }

    @PostMapping("/{id}/suspend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RouteView suspend(@PathVariable String id, @RequestBody Reason why, Caller caller) {
        return RouteView.of(door.order(id, true, caller.name(), why.reason()));
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RouteView resume(@PathVariable String id, @RequestBody Reason why, Caller caller) {
        return RouteView.of(door.order(id, false, caller.name(), why.reason()));
    }

    /** All routes, by id. */
    record RouteList(List<RouteView> routes) {}

    /** Why. */
    record Reason(@Nullable String reason) {}
}
