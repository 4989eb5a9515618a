/** The skeleton of border traffic: who crosses when and where, as packed events sorted by month. */
package migration.exchange.simulation.traffic;
