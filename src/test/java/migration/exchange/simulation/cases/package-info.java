/** Feeds whose records are cases that grow: residence permits as rows of a view, visas as answers of a service. */
package migration.exchange.simulation.cases;
