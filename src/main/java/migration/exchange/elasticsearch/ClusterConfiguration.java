package migration.exchange.elasticsearch;

import java.util.List;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.embedded.EmbeddedSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** The connection as a part of the platform: made early, given up when the platform closes. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    Cluster cluster(
            ElasticsearchEndpoint endpoint,
            EmbeddedSettings settings,
            List<IndexFamily> families,
            List<BeforeServing> first) {
        return new Cluster(
                endpoint,
                settings.elasticsearch().prefix(),
                settings.elasticsearch().replicas(),
                families.stream().flatMap(family -> family.indices().stream()).toList(),
                first);
    }

    // before routes are stopped: a worker that waits for the store would hold them up
    @Bean
    ApplicationListener<ContextClosedEvent> clusterCloser(Cluster cluster) {
        return event -> cluster.prepareToClose();
    }

    @Bean
    HealthIndicator indexHealth(Cluster cluster) {
        return () -> (cluster.isUp() ? Health.up() : Health.down()).build();
    }
}
