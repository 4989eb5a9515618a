/** Feeds whose records are cases that grow: residence permits and citizenship as rows of views, visas as answers of a service. */
package migration.exchange.simulation.cases;
