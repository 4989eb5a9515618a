/** The whole exchange beside its simulated agencies, looked at and attacked from outside, through its doors alone. */
package migration.exchange.platform;
