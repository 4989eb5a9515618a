package migration.exchange.validation;

import java.time.Instant;
import migration.exchange.envelope.FeedId;

/**
 * What a rule may know beside the record: never a clock.
 *
 * @param feed the feed
 * @param receivedAt instant of receipt of the submission
 */
public record Facts(FeedId feed, Instant receivedAt) {}
