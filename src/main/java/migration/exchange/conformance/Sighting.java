package migration.exchange.conformance;

import java.time.Instant;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/** What was seen in the sandbox of one thing that was sent to a feed. */
public sealed interface Sighting {

    /** The feed it was sent to. */
    FeedId feed();

    /** When it was sent. */
    Instant at();

    /**
     * Taken and judged to its end.
     *
     * @param contract the contract it follows; null when that could not be read
     * @param received records in it
     * @param accepted records that were accepted
     * @param quarantined records that were not
     * @param superseded records of which a newer version was known
     * @param cancelled accepted records that take a former version back
     * @param georgian accepted records with a name in Georgian letters
     */
    record Judged(
            FeedId feed,
            Instant at,
            SubmissionId submission,
            @Nullable ContractId contract,
            int received,
            int accepted,
            int quarantined,
            int superseded,
            int cancelled,
            int georgian)
            implements Sighting {

        /** True when something came and nothing of it had a fault. */
        boolean isClean() {
            return received > 0 && quarantined == 0;
        }
    }

    /** The very bytes of a submission that was known: answered with the receipt it has. */
    record Repeated(FeedId feed, Instant at, SubmissionId submission) implements Sighting {}

    /** Turned away at the door, for a reason whose code begins with {@code DOOR_}. */
    record Refused(FeedId feed, Instant at, String code) implements Sighting {}
}
