package migration.exchange.channel.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timer route of the border police's files as it stands in routes/. */
class SftpRouteIT {

    @Test
    void theRouteAsksAgainAndAgainAlsoAfterAFailure() {
        try (ConfigurableApplicationContext context = start("files.example")) {
            List<String> asked = context.getBean(Inboxes.class).asked;
            await().atMost(Duration.ofSeconds(20)).until(() -> asked.size() >= 3);
            assertThat(asked).containsOnly("border-police/crossings");
        }
    }

    @Test
    void withoutAServerThereIsNoRoute() {
        try (ConfigurableApplicationContext context = start("")) {
            assertThat(context.getBean(CamelContext.class).getRoutes()).isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(String host) {
        return new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--camel.main.routes-include-pattern=classpath:routes/border-police/crossings-sftp.camel.yaml,"
                                + "classpath:no-error-handler.camel.yaml",
                        "--exchange.border-police.sftp.host=" + host,
                        "--exchange.border-police.sftp.poll=1s");
    }

    /** Stands for the inboxes and fails the first time. */
    public static final class Inboxes {

        private final List<String> asked = new CopyOnWriteArrayList<>();

        public void collect(String feed) {
            asked.add(feed);
            if (asked.size() == 1) {
                throw new IllegalStateException("planned");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    static class Platform {

        @Bean
        Inboxes sftpInboxes() {
            return new Inboxes();
        }
    }
}
