package migration.exchange.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param decisions what stewards have decided about it, the first one first
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
        @Nullable String closedBy,
        List<Decision> decisions) {

    public QuarantinedRecord {
        decisions = List.copyOf(decisions);
    }

    /** A steward's decision. @param state what the case became by it */
    public record Decision(State state, String by, Instant at, String reason) {}

    /** The decision by which it is as it is; empty when it is so by itself. */
    public Optional<Decision> decision() {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.get(decisions.size() - 1)).filter(last -> last.state() == state);
    }

    /** State of a case. */
    public enum State {
        /** A steward is to see to it. */
        WAITING,
        /** Its agency is to see to it: a later version closes the case. */
        RETURNED,
        /** Nobody will see to it; its agency has been told why. */
        REJECTED,
        /** A correction was accepted. */
        RELEASED,
        /** A later version from the agency was accepted. */
        OVERTAKEN;

        /** Whether somebody is still to see to it, so that a later version settles it. */
        public boolean isOpen() {
            return this == WAITING || this == RETURNED;
        }
    }

    /** Id of the case for a place in a submission. */
    public static String idOf(RecordPlace place) {
        return place.submission() + "-" + place.position();
    }
}
