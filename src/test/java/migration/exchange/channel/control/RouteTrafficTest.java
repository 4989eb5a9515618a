package migration.exchange.channel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import migration.exchange.channel.SteppingClock;
import migration.exchange.routing.RouteReading.Traffic;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.event.ExchangeCompletedEvent;
import org.apache.camel.impl.event.ExchangeCreatedEvent;
import org.apache.camel.impl.event.ExchangeFailedEvent;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class RouteTrafficTest {

    private final CamelContext camel = new DefaultCamelContext();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final RouteTraffic traffic = new RouteTraffic(clock);

    @Test
    void aMinuteForgetsWhatIsOlder() {
        done(3);
        clock.forward(Duration.ofSeconds(59));
        done(2);
        assertThat(traffic.of("batch").lastMinute()).isEqualTo(5);
        clock.forward(Duration.ofSeconds(1));
        assertThat(traffic.of("batch").lastMinute()).isEqualTo(2);
        // the same second of a later minute
        clock.forward(Duration.ofMinutes(10));
        done(1);
        assertThat(traffic.of("batch").lastMinute()).isEqualTo(1);
        assertThat(traffic.of("batch").done()).isEqualTo(6);
    }

    @Test
    void failuresAndRedeliveriesAreCountedApart() {
        Exchange again = exchange();
        again.getMessage().setHeader("JMSXDeliveryCount", 2);
        traffic.notify(new ExchangeCreatedEvent(again));
        again.setException(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        traffic.notify(new ExchangeFailedEvent(again));

        Traffic seen = traffic.of("batch");
        assertThat(seen.redelivered()).isEqualTo(1);
        assertThat(seen.failed()).isEqualTo(1);
        assertThat(seen.done()).isZero();
        assertThat(seen.lastFailure().at()).isEqualTo(clock.instant());
        assertThat(seen.lastFailure().sentence()).isEqualTo("java.lang.IllegalArgumentException: inner");
        assertThat(seen.lastFailure().trace()).contains("outer", "RouteTrafficTest");
        assertThat(traffic.of("split")).isEqualTo(Traffic.NONE);
    }

    private void done(int times) {
        for (int i = 0; i < times; i++) {
            traffic.notify(new ExchangeCompletedEvent(exchange()));
        }
    }

    private Exchange exchange() {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getExchangeExtension().setFromRouteId("batch");
        return exchange;
    }
}
