package migration.exchange.routing.elasticsearch;

import java.util.List;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.routing.RouteOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders for routes as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    IndexFamily routeOrderIndices() {
        return new IndexFamily(List.of(ElasticsearchRouteOrders.index()));
    }

    @Bean
    RouteOrders routeOrders(Cluster cluster) {
        return new ElasticsearchRouteOrders(cluster);
    }
}
