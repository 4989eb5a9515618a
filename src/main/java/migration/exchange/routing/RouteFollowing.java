package migration.exchange.routing;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has this process look for orders every few seconds; while the store is away the last ones hold. */
@Component
class RouteFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFollowing.class);
    private static final long SECONDS = 3;

    private final RouteDesk desk;
    private boolean failing;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "route-orders");
        thread.setDaemon(true);
        return thread;
    });

    RouteFollowing(RouteDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        looking.scheduleWithFixedDelay(this::follow, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void follow() {
        try {
            desk.follow();
            failing = false;
        } catch (RuntimeException away) {
            if (!failing) {
                LOG.warn("orders for routes cannot be followed now; the last ones hold: {}", away.toString());
            }
            failing = true;
        }
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
