/** The processes of a campaign: broker, index, two platforms; how they are started, killed and frozen. */
package migration.exchange.campaign.process;
