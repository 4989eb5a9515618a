/** Ways to break the exchange that lose or double something, to see that a campaign finds them. */
package migration.exchange.campaign.sabotage;
