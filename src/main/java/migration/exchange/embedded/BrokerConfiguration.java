package migration.exchange.embedded;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Objects;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The broker, embedded or external, and the one way to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class BrokerConfiguration {

    /** Sessions that a connection keeps for one thread each: workers, routes and doors. */
    private static final int SESSIONS = 16;

    @Bean
    @ConditionalOnProperty(name = "exchange.broker.url", matchIfMissing = true, havingValue = "none")
    Broker broker(EmbeddedSettings settings, ObjectProvider<AgencyCredentials> agencies) {
        return new Broker(
                settings.data().resolve("broker"),
                settings.broker().agencyPort(),
                () -> agencies.getIfAvailable(() -> (account, secret) -> false));
    }

    @Bean(destroyMethod = "destroy")
    CachingConnectionFactory jmsConnectionFactory(EmbeddedSettings settings, ObjectProvider<Broker> broker) {
        CachingConnectionFactory caching = new CachingConnectionFactory(plain(settings, broker.getIfAvailable()));
        caching.setSessionCacheSize(SESSIONS);
        return caching;
    }

    private static ConnectionFactory plain(EmbeddedSettings settings, @Nullable Broker embedded) {
        if (embedded != null) {
            return new ActiveMQConnectionFactory(address(embedded.url()), BrokerGuard.PLATFORM, embedded.password());
        }
        EmbeddedSettings.BrokerSettings external = settings.broker();
        return new ActiveMQConnectionFactory(
                address(Objects.requireNonNull(external.url())), external.user(), external.password());
    }

    /**
     * An address with what the platform needs of every broker, unless it says so itself. A killed worker's whole
     * prefetch would count as delivered; a large message has a file of its own, outside the journal.
     */
    static String address(String url) {
        String complete = url;
        for (String option : List.of("consumerWindowSize=0", "minLargeMessageSize=" + Broker.MIN_LARGE_MESSAGE)) {
            if (!complete.contains(option.substring(0, option.indexOf('=')))) {
                complete += (complete.contains("?") ? "&" : "?") + option;
            }
        }
        return complete;
    }

    @Bean
    HealthIndicator brokerHealth(ObjectProvider<Broker> broker) {
        return () -> {
            Broker embedded = broker.getIfAvailable();
            boolean up = embedded == null || embedded.isActive();
            return (up ? Health.up() : Health.down())
                    .withDetail("embedded", embedded != null)
                    .build();
        };
    }
}
