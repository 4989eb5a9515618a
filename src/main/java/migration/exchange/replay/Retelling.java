package migration.exchange.replay;

import java.time.Duration;
import java.util.Optional;
import migration.exchange.envelope.SubmissionId;

/**
 * Port by which the pipeline is told again of archived submissions. It works them off strictly in the order in which it was
 * told, beside what is received meanwhile.
 */
public interface Retelling {

    /**
     * Tells of a submission; on disk when the call returns.
     *
     * @param job told twice by the same job, it may be worked off once only
     */
    void tell(SubmissionId submission, String job);

    /** Sends a marker the same way. It comes back when all that was told before is worked off. */
    void mark(String turn, int number);

    /** The next marker of a turn that has come back; empty when none does in that time. */
    Optional<Integer> returned(String turn, Duration wait);
}
