/** At which step each worker of a platform process is, seen from outside, and the steps at which it is told to die. */
package migration.exchange.campaign.step;
