package migration.exchange.quarantine;

import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not pass.
 *
 * @param id deterministic id, of submission and position
 * @param feed the feed
 * @param place where it stands verbatim
 * @param sourceId the agency's id, null when it could not be read
 * @param version the version, 0 when it could not be read
 * @param issues the report
 * @param since instant of receipt
 * @param state what has become of it
 * @param closedBy correction or later submission that closed the case
 */
public record QuarantinedRecord(
        String id,
        FeedId feed,
        RecordPlace place,
        @Nullable String sourceId,
        int version,
        List<Issue> issues,
        Instant since,
        State state,
        @Nullable String closedBy) {

    /** State of a case. */
    public enum State {
        WAITING,
        RELEASED,
        /** A later version from the agency was accepted. */
        OVERTAKEN
    }

    /** Id of the case for a place in a submission. */
    public static String idOf(RecordPlace place) {
        return place.submission() + "-" + place.position();
    }
}
