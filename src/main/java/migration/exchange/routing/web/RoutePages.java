package migration.exchange.routing.web;

import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteState;
import migration.exchange.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture of all routes with its table, and one route with its traffic, its YAML and the form to suspend or resume it. */
@Controller
class RoutePages {

    private final RouteDoor door;

    RoutePages(RouteDoor door) {
        this.door = door;
    }

    /** @param live whether the picture renews itself; in the address, so that it stays as it was left */
    @GetMapping("/console/topology")
    String topology(@RequestParam(defaultValue = "false") boolean live, Model model) {
        List<OrderedRoute> routes = door.list();
        model.addAttribute("routes", routes.stream().map(RouteView::of).toList());
        model.addAttribute("picture", Topology.of(routes));
        model.addAttribute(
                "troubled",
                routes.stream()
                        .filter(RoutePages::isTroubled)
                        .map(RouteView::of)
                        .toList());
        model.addAttribute("live", live);
        return "topology";
    }

    /** Whatever does not run, or takes from a broker that does not answer. */
    private static boolean isTroubled(OrderedRoute route) {
        boolean brokerSilent =
                route.reading().isSuspendable() && route.reading().waiting() == null;
        return route.state() != RouteState.RUNNING || brokerSilent;
    }

    @GetMapping("/console/routes/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        return show(door.find(id), caller, model);
    }

    @PostMapping("/console/routes/{id}/orders")
    String order(
            @PathVariable String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model) {
        if (!step.equals("suspend") && !step.equals("resume")) {
            throw new ProblemException(Problem.parameter("step"));
        }
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return show(door.find(id), caller, model);
        }
        door.order(id, step.equals("suspend"), caller.name(), reason);
        return "redirect:/console/routes/" + id;
    }

    private static String show(OrderedRoute route, Caller caller, Model model) {
        model.addAttribute("route", RouteView.of(route));
        model.addAttribute("source", route.reading().source());
        model.addAttribute("failure", route.reading().traffic().lastFailure());
        model.addAttribute("mayOrder", route.reading().isSuspendable() && caller.mayOperate());
        return "route";
    }
}
