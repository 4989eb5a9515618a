package migration.exchange.channel;

/**
 * A claim check that is tried alone.
 *
 * @param text the claim check
 * @param origin the queue from which it was put aside
 * @param records how many records it has; 0 for a submission
 * @param deliveries how often it has been tried, this time included
 */
public record Suspect(String text, String origin, int records, int deliveries) {}
