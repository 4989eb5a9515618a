/** Sends more than the exchange can work off, and watches what becomes of it. */
package migration.exchange.campaign.overload;
