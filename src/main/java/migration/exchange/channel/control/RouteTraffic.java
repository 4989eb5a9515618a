package migration.exchange.channel.control;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.routing.RouteReading.Failure;
import migration.exchange.routing.RouteReading.Traffic;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCreatedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts what goes through the routes of this process; told by Camel once at the begin and once at the end of a message. */
@Component
class RouteTraffic extends EventNotifierSupport {

    private static final String DELIVERIES = "JMSXDeliveryCount";

    private final Clock clock;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    RouteTraffic(@Qualifier("machineClock") Clock clock) {
        this.clock = clock;
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
    }

    Traffic of(String route) {
        Counter counter = counters.get(route);
        return counter == null ? Traffic.NONE : counter.read(second());
    }

    private long second() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeCreatedEvent
                || event instanceof ExchangeCompletedEvent
                || event instanceof ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((ExchangeEvent) event).getExchange();
        String route = exchange.getFromRouteId();
        if (route != null) {
            count(event, exchange, counters.computeIfAbsent(route, id -> new Counter()));
        }
    }

    private void count(CamelEvent event, Exchange exchange, Counter counter) {
        if (event instanceof ExchangeCreatedEvent) {
            Integer deliveries = exchange.getMessage().getHeader(DELIVERIES, Integer.class);
            counter.begun(deliveries != null && deliveries > 1);
        } else if (event instanceof ExchangeFailedEvent) {
            counter.failed(failure(exchange.getException()));
        } else {
            counter.done(second());
        }
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

        synchronized void failed(@Nullable Failure failure) {
            failed++;
            last = failure == null ? last : failure;
        }

        synchronized void done(long second) {
            int slot = Math.floorMod(second, MINUTE);
            bySecond[slot] = seconds[slot] == second ? bySecond[slot] + 1 : 1;
            seconds[slot] = second;
            done++;
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
