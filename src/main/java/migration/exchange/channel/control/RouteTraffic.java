package migration.exchange.channel.control;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.routing.RouteReading.Failure;
import migration.exchange.routing.RouteReading.Traffic;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts what goes through the routes of this process: what a route has taken itself, not the parts it splits this into. */
@Component
class RouteTraffic implements RoutePolicyFactory {

    private static final String DELIVERIES = "JMSXDeliveryCount";

    /** A property of the exchange: how many messages were taken together; one where it is not set. */
    private static final String TAKEN = "taken";

    private final Clock clock;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    RouteTraffic(@Qualifier("machineClock") Clock clock) {
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext camel, String route, NamedNode definition) {
        return new Counted(counters.computeIfAbsent(route, id -> new Counter()));
    }

    Traffic of(String route) {
        Counter counter = counters.get(route);
        return counter == null ? Traffic.NONE : counter.read(second());
    }

    private long second() {
        return clock.instant().getEpochSecond();
    }

    private static int taken(Exchange exchange) {
        Integer taken = exchange.getProperty(TAKEN, Integer.class);
        return taken == null ? 1 : taken;
    }

    private @Nullable Failure failure(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return new Failure(clock.instant(), innermost.toString(), trace.toString());
    }

    /** Told once at the begin and once at the end of an exchange, also of one that came from another route. */
    private final class Counted extends RoutePolicySupport {

        private final Counter counter;

        Counted(Counter counter) {
            this.counter = counter;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (isFrom(route, exchange)) {
                Integer deliveries = exchange.getMessage().getHeader(DELIVERIES, Integer.class);
                counter.begun(deliveries != null && deliveries > 1);
            }
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (isFrom(route, exchange)) {
                if (exchange.isFailed()) {
                    counter.failed(taken(exchange), failure(exchange.getException()));
                } else {
                    counter.done(taken(exchange), second());
                }
            }
        }

        private boolean isFrom(Route route, Exchange exchange) {
            return route.getRouteId().equals(exchange.getFromRouteId());
        }
    }

    /** The sums of one route, and the last minute second by second. */
    private static final class Counter {

        private static final int MINUTE = 60;

        private final long[] bySecond = new long[MINUTE];
        private final long[] seconds = new long[MINUTE];
        private long done;
        private long redelivered;
        private long failed;
        private @Nullable Failure last;

        synchronized void begun(boolean again) {
            redelivered += again ? 1 : 0;
        }

        synchronized void failed(int messages, @Nullable Failure failure) {
            failed += messages;
            last = failure == null ? last : failure;
        }

        synchronized void done(int messages, long second) {
            int slot = Math.floorMod(second, MINUTE);
            bySecond[slot] = seconds[slot] == second ? bySecond[slot] + messages : messages;
            seconds[slot] = second;
            done += messages;
        }

        synchronized Traffic read(long second) {
            long minute = 0;
            for (int slot = 0; slot < MINUTE; slot++) {
                minute += seconds[slot] > second - MINUTE ? bySecond[slot] : 0;
            }
            return new Traffic(minute, done, redelivered, failed, last);
        }
    }
}
