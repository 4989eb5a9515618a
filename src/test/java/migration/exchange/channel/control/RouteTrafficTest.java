package migration.exchange.channel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import migration.exchange.channel.SteppingClock;
import migration.exchange.routing.RouteReading.Traffic;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteTrafficTest {

    private static final String PLANTED = "planted";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final RouteTraffic traffic = new RouteTraffic(clock);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private ProducerTemplate producer;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutePolicyFactory(traffic);
        camel.addRoutes(new TakingTogether());
        camel.start();
        producer = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    /** Takes as many as the header says, splits its body into lines, and breaks at a line. */
    private static final class TakingTogether extends RouteBuilder {

        @Override
        public void configure() {
            errorHandler(noErrorHandler());
            from("direct:batch")
                    .routeId("batch")
                    .setProperty("taken", header("taken"))
                    .split(body().tokenize("\n"))
                    .stopOnException()
                    .to("direct:part")
                    .end();
            from("direct:part")
                    .routeId("part")
                    .split(body().tokenize(" "))
                    .stopOnException()
                    .process(TakingTogether::check)
                    .end();
        }

        private static void check(Exchange exchange) {
            if (exchange.getMessage().getBody(String.class).contains(PLANTED)) {
                throw new IllegalStateException("outer", new IllegalArgumentException(PLANTED));
            }
        }
    }

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
        fail(Map.of("JMSXDeliveryCount", 2));

        Traffic seen = traffic.of("batch");
        assertThat(seen.redelivered()).isEqualTo(1);
        assertThat(seen.failed()).isEqualTo(1);
        assertThat(seen.done()).isZero();
        assertThat(seen.lastFailure().at()).isEqualTo(clock.instant());
        assertThat(seen.lastFailure().sentence()).isEqualTo("java.lang.IllegalArgumentException: planted");
        assertThat(seen.lastFailure().trace()).contains("outer", "RouteTrafficTest");
        assertThat(traffic.of("split")).isEqualTo(Traffic.NONE);
    }

    @Test
    void messagesTakenTogetherAreCountedAndTheirPartsAreNot() {
        producer.sendBodyAndHeader("direct:batch", "a b\nc d", "taken", 64);
        fail(Map.of("taken", 7));

        Traffic seen = traffic.of("batch");
        assertThat(seen.done()).isEqualTo(64);
        assertThat(seen.lastMinute()).isEqualTo(64);
        assertThat(seen.failed()).isEqualTo(7);
        assertThat(traffic.of("part")).isEqualTo(Traffic.NONE);
    }

    private void fail(Map<String, Object> headers) {
        assertThatExceptionOfType(CamelExecutionException.class)
                .isThrownBy(() -> producer.sendBodyAndHeaders("direct:batch", "a\nb " + PLANTED + "\nc", headers));
    }

    private void done(int times) {
        for (int i = 0; i < times; i++) {
            producer.sendBody("direct:batch", "a\nb");
        }
    }
}
