/** Citizens registered with a consulate abroad: who is registered where, and what the ministry sends of it over HTTP. */
package migration.exchange.simulation.abroad;
