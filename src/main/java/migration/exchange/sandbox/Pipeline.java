package migration.exchange.sandbox;

import migration.exchange.envelope.SubmissionId;

/** Port to the steps behind the door of a sandbox. */
@FunctionalInterface
public interface Pipeline {

    /** Tells of a submission that is archived; returns before it is judged. */
    void tell(SubmissionId submission);
}
