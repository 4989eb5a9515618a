/** What is done to a campaign: kills, freezes, cut and delayed connections, full disks. */
package migration.exchange.campaign.fault;
