/** What the agencies deliver in a campaign, drawn from a seed, and what must become of it. */
package migration.exchange.campaign.load;
