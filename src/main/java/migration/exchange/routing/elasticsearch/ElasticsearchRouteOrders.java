package migration.exchange.routing.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.HashMap;
import java.util.Map;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.routing.RouteOrder;
import migration.exchange.routing.RouteOrders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One document a route. */
final class ElasticsearchRouteOrders implements RouteOrders {

    private static final String INDEX = "route-orders";
    /** More than an exchange has routes. */
    private static final int ALL = 1_000;

    private final Documents documents;

    ElasticsearchRouteOrders(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(INDEX, new Fields().opaque("order").mappings());
    }

    @Override
    public Map<String, RouteOrder> all() {
        ObjectNode query = JSON.createObjectNode().put("size", ALL).put("track_total_hits", false);
        Map<String, RouteOrder> orders = new HashMap<>();
        for (JsonNode hit : documents.search(query).at("/hits/hits")) {
            RouteOrder order = JSON.treeToValue(hit.at("/_source/order"), RouteOrder.class);
            orders.put(order.route(), order);
        }
        return orders;
    }

    @Override
    public void put(RouteOrder order) {
        ObjectNode source = JSON.createObjectNode();
        source.set("order", JSON.valueToTree(order));
        documents.change(order.route(), before -> source);
    }
}
