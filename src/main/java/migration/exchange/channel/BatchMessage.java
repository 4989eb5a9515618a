package migration.exchange.channel;

/**
 * A claim check on its way to the queue.
 *
 * @param text the batch as JSON
 * @param records how many records it has; a header, so that the route can halve a batch that keeps failing
 */
public record BatchMessage(String text, int records) {}
