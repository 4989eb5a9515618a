/** Feeds whose records are cases that grow: residence permits, citizenship and identity documents as rows of views, visas as answers of a service. */
package migration.exchange.simulation.cases;
