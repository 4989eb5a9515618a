package migration.exchange.architecture.planted.routing;

import org.apache.camel.CamelContext;

/** Planted: sees Camel outside the channel. */
record UsesCamel(CamelContext camel) {}
