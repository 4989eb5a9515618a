package migration.exchange.simulation.feed;

import java.time.Instant;

/**
 * A submission by its outside.
 *
 * @param feed such as {@code border-police/crossings}
 * @param stream where inside the agency it comes from
 * @param sequence its number within the stream
 * @param created when it is sent
 * @param through up to when its stream has told all
 * @param records how many are in it
 */
public record Posted(String feed, String stream, long sequence, Instant created, Instant through, int records) {}
