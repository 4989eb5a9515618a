/** The checker of a campaign: reads the whole store by raw searches and shares no class with the platform's workers. */
package migration.exchange.campaign.check;
