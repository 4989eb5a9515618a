package migration.exchange.accounts;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** Port of what is decided: outcomes that stand, whatever comes again. Waits while the store is away. */
public interface Settlements {

    /** Those of some submissions that are through: everything in them has its outcome, or they are damaged. */
    Set<SubmissionId> settled(Collection<Submission> submissions);

    /** What became of a correction; empty as long as it is not through, and for what is no correction. */
    Optional<RecordOutcome> rejudged(Submission correction);
}
