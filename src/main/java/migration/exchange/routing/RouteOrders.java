package migration.exchange.routing;

import java.util.Map;

/** Port of the orders, seen alike by all processes. */
public interface RouteOrders {

    /** The last order for each route that ever had one, by route; gives up after seconds when the store is away. */
    Map<String, RouteOrder> all();

    /** Keeps an order instead of the one before. */
    void put(RouteOrder order);
}
