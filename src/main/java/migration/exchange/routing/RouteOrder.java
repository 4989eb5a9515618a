package migration.exchange.routing;

import java.time.Instant;

/**
 * What a person wants of a route, in every process and after every restart, until another order.
 *
 * @param route id of the route
 * @param suspended whether it shall take nothing
 * @param reason why
 * @param by account of who ordered it
 */
public record RouteOrder(String route, boolean suspended, String reason, String by, Instant at) {}
