/** Invented persons: names, birth dates, documents and numbers, all recomputed from an entity id. */
package migration.exchange.simulation.person;
