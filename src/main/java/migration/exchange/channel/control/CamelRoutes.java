package migration.exchange.channel.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import migration.exchange.channel.QueueCounts;
import migration.exchange.routing.RouteEngine;
import migration.exchange.routing.RouteReading;
import migration.exchange.routing.RouteReading.Waiting;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.spi.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.JmsException;
import org.springframework.stereotype.Component;

/**
 * Routes by Camel's own controller. A suspended one is stopped, not paused: a consumer that is only paused keeps what the
 * broker has already handed to it, out of the reach of other processes.
 */
@Component
class CamelRoutes implements RouteEngine {

    private static final long PATIENCE_SECONDS = 10;

    private final CamelContext camel;
    private final QueueCounts queues;
    private final RouteTraffic traffic;

    CamelRoutes(CamelContext camel, QueueCounts queues, RouteTraffic traffic) {
        this.camel = camel;
        this.queues = queues;
        this.traffic = traffic;
    }

    @Override
    public List<RouteReading> routes() {
        Queues broker = new Queues(queues);
        return camel.getRoutes().stream()
                .map(route -> reading(route, broker))
                .sorted(Comparator.comparing(RouteReading::id))
                .toList();
    }

    private RouteReading reading(Route route, Queues broker) {
        String queue = route.getEndpoint() instanceof JmsEndpoint jms ? jms.getDestinationName() : null;
        return new RouteReading(
                route.getId(),
                description(route),
                text(route.getSourceResource()),
                queue,
                camel.getRouteController().getRouteStatus(route.getId()).isStarted(),
                queue == null ? null : broker.waiting(queue),
                traffic.of(route.getId()));
    }

    /** Camel keeps one description; the Georgian one is the note beside it. */
    private static Map<String, String> description(Route route) {
        String english = Objects.requireNonNullElse(route.getDescription(), "");
        return Map.of("ka", Objects.requireNonNullElse(route.getNote(), english), "en", english);
    }

    private static @Nullable String text(@Nullable Resource resource) {
        if (resource == null) {
            return null;
        }
        try (InputStream text = resource.getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public boolean suspend(String id) {
        try {
            return camel.getRouteController().stopRoute(id, PATIENCE_SECONDS, TimeUnit.SECONDS, true);
        } catch (Exception broken) {
            throw new IllegalStateException("the route " + id + " cannot be stopped", broken);
        }
    }

    @Override
    public void resume(String id) {
        try {
            camel.getRouteController().startRoute(id);
        } catch (Exception broken) {
            throw new IllegalStateException("the route " + id + " cannot be started", broken);
        }
    }

    /** The broker as asked for one picture of all routes: one that does not answer is not asked for every queue. */
    private static final class Queues {

        private final QueueCounts queues;
        private boolean away;

        Queues(QueueCounts queues) {
            this.queues = queues;
        }

        @Nullable
        Waiting waiting(String queue) {
            if (away) {
                return null;
            }
            try {
                return new Waiting(
                        queues.applyAsLong(queue), queues.oldest(queue).orElse(null));
            } catch (JmsException brokerAway) {
                away = true;
                return null;
            }
        }
    }
}
