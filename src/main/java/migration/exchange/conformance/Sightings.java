package migration.exchange.conformance;

import java.util.List;
import migration.exchange.envelope.FeedId;

/** Port of what was seen in the sandbox. */
public interface Sightings {

    /** Keeps a sighting; the same one again changes nothing. */
    void saw(Sighting sighting);

    /** What was seen of a feed since its sandbox was emptied, oldest first. */
    List<Sighting> of(FeedId feed);
}
