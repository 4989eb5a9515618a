package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.PullKind;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.channel.pull.Pulls;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.core.JmsTemplate;

/** The token routes as they stand in routes/, on a real broker: the watermark moves only with what it paid for. */
class PullRouteIT {

    private static final List<String> POLLED = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger FAILURES = new AtomicInteger();
    /** What the source asks for after the seventh poll and all later ones. */
    private static final AtomicReference<Duration> PAUSE = new AtomicReference<>(Duration.ZERO);

    private static TestBroker broker;

    @TempDir
    private Path data;

    @BeforeEach
    void startBroker() throws Exception {
        POLLED.clear();
        FAILURES.set(0);
        PAUSE.set(Duration.ofMinutes(1));
        broker = new TestBroker(data);
    }

    @AfterEach
    void stopBroker() throws Exception {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"service-agency, permits", "consular, visas"})
    void eachPollStartsWhereTheLastOneEndedAndACopyCanBeLookedAt(String agency, String feed) {
        try (ConfigurableApplicationContext context = start(agency, feed)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> POLLED.size() >= 5);
            assertThat(List.copyOf(POLLED).subList(0, 4)).containsExactly(Pull.BEGINNING, "n=1", "n=2", "n=3");
            await().untilAsserted(() -> assertThat(copies(context)).hasSize(1));
        }
        assertThat(claims()).doesNotHaveDuplicates().startsWith("n=1", "n=2", "n=3");
    }

    @Test
    void aPollThatFailsAfterItsClaimCheckWasSentTakesItBackAndKeepsTheToken() {
        FAILURES.set(5);
        try (ConfigurableApplicationContext context = start("service-agency", "permits")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> POLLED.contains("n=3"));
        }
        assertThat(List.copyOf(POLLED).subList(0, 7))
                .containsExactly(
                        Pull.BEGINNING,
                        Pull.BEGINNING,
                        Pull.BEGINNING,
                        Pull.BEGINNING,
                        Pull.BEGINNING,
                        Pull.BEGINNING,
                        "n=1");
        assertThat(claims()).doesNotHaveDuplicates().startsWith("n=1", "n=2");
    }

    @Test
    void anotherStartSendsNoSecondTokenAndReadsOnWhereTheFirstEnded() {
        // a quick first start comes as far as the pause, and leaves what remains of it to the second
        PAUSE.set(Duration.ofMillis(100));
        try (ConfigurableApplicationContext first = start("service-agency", "permits")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> POLLED.size() >= 3);
        }
        int before = POLLED.size();
        try (ConfigurableApplicationContext second = start("service-agency", "permits")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> POLLED.size() >= before + 3);
        }
        assertThat(Collections.frequency(POLLED, Pull.BEGINNING)).isEqualTo(1);
        assertThat(claims()).doesNotHaveDuplicates();
    }

    @Test
    void theDelayOfTheTokenIsThePauseOfThePoll() {
        try (ConfigurableApplicationContext context = start("service-agency", "permits")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> POLLED.contains("n=6"));
            int sixth = POLLED.size();
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> POLLED.size() == sixth);
        }
    }

    @Test
    void aFeedWhoseEndIsNotSetHasNoRouteAndNoToken() {
        try (ConfigurableApplicationContext context = start("service-agency", "permits", "")) {
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(POLLED::isEmpty);
            assertThat(context.getBean(org.apache.camel.CamelContext.class).getRoutes())
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(String agency, String feed) {
        return start(agency, feed, "somewhere");
    }

    private static ConfigurableApplicationContext start(String agency, String feed, String url) {
        return new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--camel.main.routes-include-pattern=classpath:routes/" + agency + "/" + feed
                                + ".camel.yaml,classpath:no-error-handler.camel.yaml",
                        "--exchange." + agency + ".url=" + url,
                        "--test.feed=" + agency + "/" + feed);
    }

    private static List<String> claims() {
        JmsTemplate jms = new JmsTemplate(broker.connections());
        jms.setReceiveTimeout(300);
        List<String> texts = new ArrayList<>();
        for (Message message = jms.receive("submissions"); message != null; message = jms.receive("submissions")) {
            texts.add(text(message));
        }
        return texts;
    }

    private static List<String> copies(ConfigurableApplicationContext context) {
        return new JmsTemplate(context.getBean(ConnectionFactory.class)).browse("watermarks", (session, browser) -> {
            List<String> texts = new ArrayList<>();
            browser.getEnumeration().asIterator().forEachRemaining(message -> texts.add(text((Message) message)));
            return texts;
        });
    }

    private static String text(Message message) {
        try {
            return ((TextMessage) message).getText();
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A source that counts, sends its claim check on the route's session as the door does, and fails when told to. */
    private record CountingPull(FeedId feed, JmsTemplate jms) implements Pull {

        @Override
        public Pulled poll(String watermark) {
            POLLED.add(watermark);
            int n = watermark.equals(BEGINNING) ? 1 : Integer.parseInt(watermark.substring(2)) + 1;
            jms.convertAndSend("submissions", "n=" + n);
            if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("planned");
            }
            return new Pulled("n=" + n, n >= 7 ? PAUSE.get() : Duration.ZERO);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(org.apache.camel.spring.boot.CamelAutoConfiguration.class)
    @Import({Pulls.class, TokenBootstrap.class})
    static class Platform {

        @Bean
        ConnectionFactory connections() {
            return broker.connections();
        }

        @Bean
        PullKind counting(
                ConnectionFactory connections,
                @org.springframework.beans.factory.annotation.Value("${test.feed}") String feed) {
            return () -> List.of(new CountingPull(FeedId.parse(feed), new JmsTemplate(connections)));
        }
    }
}
