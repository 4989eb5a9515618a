/** Measures the exchange against the raw limit of the machine: ratios of what is done in turns in one run, never bare times. */
package migration.exchange.benchmark;
