package migration.exchange.channel.pull;

import migration.exchange.envelope.FeedId;

/**
 * One pulled feed. A poll is harmless to repeat: what it took counts only when the watermark it answers is kept, and
 * the caller keeps it in the transaction in which the door announced the submission.
 */
public interface Pull {

    /** The watermark before the first poll of a feed. */
    String BEGINNING = "beginning";

    /** The feed. */
    FeedId feed();

    /**
     * Asks the agency for what is new and hands it to the door. An agency that is away is logged and answered with the
     * watermark as it was.
     *
     * @param watermark the text that the last poll answered, or {@link #BEGINNING}
     * @throws migration.exchange.intake.DoorClosedException when the door cannot take anything now
     */
    Pulled poll(String watermark);
}
