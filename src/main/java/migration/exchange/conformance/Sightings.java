package migration.exchange.conformance;

import java.util.List;
import migration.exchange.envelope.FeedId;

/** Port of what was seen in the sandbox. */
@FunctionalInterface
public interface Sightings {

    /** What was seen of a feed since its sandbox was emptied, in any order. */
    List<Sighting> of(FeedId feed);
}
