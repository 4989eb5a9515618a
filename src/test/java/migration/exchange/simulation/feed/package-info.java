/** What the agencies hand over: records in their own dialects, spoilt by quota, corrected, repeated and late. */
package migration.exchange.simulation.feed;
