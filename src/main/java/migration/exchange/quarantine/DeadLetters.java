package migration.exchange.quarantine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port of the dead letter channel: messages that a broken machine, not bad data, kept from being processed. */
public interface DeadLetters {

    /** All that lie there, oldest first. */
    List<DeadLetter> list();

    /**
     * Sends a letter back to the queue where it was to be processed; where the cause is still there, it comes back.
     *
     * @return false when it lies there no more
     */
    boolean redeliver(DeadLetter letter);

    /**
     * A dead letter.
     *
     * @param id id of the message at the broker
     * @param queue where it was to be processed
     * @param cause the failure in a sentence, null when the broker does not know it
     * @param since when it was parked
     * @param attempts how often it was delivered
     * @param description what it is about: a submission or a batch, never personal data
     */
    record DeadLetter(
            String id, String queue, @Nullable String cause, Instant since, int attempts, String description) {}
}
