package migration.exchange.quarantine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;

/** Port of what stewards decide about cases without mending them, and of what cases became. */
public interface Decisions {

    /**
     * Keeps a decision and gives the case its state.
     *
     * @param from states in which it may be decided
     * @return false when the case is in none of them, or there is none
     */
    boolean decide(String caseId, Set<State> from, Decision decision);

    /** Cases of a submission that were sent back or rejected, oldest first, with the number of all. */
    Quarantine.Page decided(SubmissionId submission, int size);

    /** How many records of a feed its agency is to see to. */
    long returned(FeedId feed);

    /** How many cases became what they are since an instant, by what that is; null filters nothing. */
    Map<State, Long> became(@Nullable FeedId feed, @Nullable String code, Instant since);
}
