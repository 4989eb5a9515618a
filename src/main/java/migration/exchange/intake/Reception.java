package migration.exchange.intake;

import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;

/** What the door answers. */
public sealed interface Reception {

    /**
     * Archive and broker have it on disk.
     *
     * @param submission the submission
     * @param repeat true when the very same bytes had been received before
     */
    record Taken(Submission submission, boolean repeat) implements Reception {}

    /**
     * Turned away: nothing was kept but a line in the log.
     *
     * @param reason the first thing that is wrong, of layer SUBMISSION; its code begins with {@code DOOR_}
     */
    record Refused(Issue reason) implements Reception {}
}
