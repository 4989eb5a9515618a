package migration.exchange.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.embedded.TestServers;
import migration.exchange.indexing.ErasedIdentities;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.StoreReader;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jms.autoconfigure.JmsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.core.JmsTemplate;

class StoresIT {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "migration.exchange.accounts.elasticsearch",
        "migration.exchange.elasticsearch",
        "migration.exchange.embedded",
        "migration.exchange.indexing.elasticsearch",
        "migration.exchange.quarantine.elasticsearch",
        "migration.exchange.statistics.elasticsearch"
    })
    @Import({TableCatalogue.class, CodeLabels.class})
    static class Stores {

        /** Nobody is erased here. */
        @Bean
        ErasedIdentities erased() {
            return id -> false;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        FeedKinds feedKinds() {
            return FeedKinds.BY_NAME;
        }
    }

    @TempDir
    Path data;

    private ApplicationContextRunner platform() {
        List<String> settings = new ArrayList<>(TestServers.settings());
        settings.add("exchange.data=" + data);
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JmsAutoConfiguration.class))
                .withUserConfiguration(Stores.class)
                .withPropertyValues(settings.toArray(String[]::new));
    }

    @Test
    void allStoresStandInOnePlatform() {
        platform().run(context -> {
            assertThat(context).hasNotFailed();
            for (Class<?> port :
                    List.of(NationalStore.class, StoreReader.class, Accounts.class, Quarantine.class, Tables.class)) {
                assertThat(context).hasSingleBean(port);
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> context.getBeansOfType(HealthIndicator.class).values().stream()
                            .allMatch(
                                    indicator -> indicator.health().getStatus().equals(Status.UP)));
            assertThat(context.getBean(Accounts.class).accounts()).isEmpty();
            assertThat(data.resolve("keys/identity.key")).isRegularFile();
        });
    }

    @Test
    void messagesGoThroughTheEmbeddedBrokerAndSurviveThePlatform() {
        platform().run(context -> context.getBean(JmsTemplate.class).convertAndSend("submissions", "hello"));
        platform().run(context -> {
            JmsTemplate jms = context.getBean(JmsTemplate.class);
            jms.setReceiveTimeout(10_000);
            TextMessage message = (TextMessage) jms.receive("submissions");
            assertThat(message).isNotNull();
            assertThat(message.getText()).isEqualTo("hello");
            assertThat(message.getStringProperty("_AMQ_VALIDATED_USER")).isEqualTo("platform");
        });
    }
}
