package migration.exchange.embedded;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Elasticsearch that the platform uses: an external one when its url is set, else one of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class ElasticsearchConfiguration {

    @Bean
    ElasticsearchEndpoint elasticsearchEndpoint(EmbeddedSettings settings) {
        URI url = settings.elasticsearch().url();
        if (url == null) {
            EmbeddedSettings.Server server = settings.embedded().elasticsearch();
            return new ElasticsearchServer(settings.data().resolve("elasticsearch"), server.home(), server.flavour());
        }
        ElasticsearchAddress external = new ElasticsearchAddress(
                url, settings.elasticsearch().user(), settings.elasticsearch().password());
        return () -> CompletableFuture.completedFuture(external);
    }
}
