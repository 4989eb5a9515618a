package migration.exchange.channel.pull;

import java.time.Duration;
import java.time.Instant;

/**
 * The part of a watermark that all pulled feeds have.
 *
 * @param sequence number of the last submission, 0 before the first
 * @param sentAt when it was handed to the door
 * @param completeThrough up to when all that the agency knows has been read
 */
public record Progress(long sequence, Instant sentAt, Instant completeThrough) {

    /** Before the first poll. */
    public static final Progress NONE = new Progress(0, Instant.EPOCH, Instant.EPOCH);

    /** After one more submission. */
    public Progress sent(Instant at) {
        return new Progress(sequence + 1, at, completeThrough);
    }

    /** Complete up to an instant, but never less than before. */
    public Progress through(Instant instant) {
        return instant.isAfter(completeThrough) ? new Progress(sequence, sentAt, instant) : this;
    }

    /** Whether the feed has been silent for so long that it should say that it lives. */
    public boolean silentSince(Duration heartbeat, Instant now) {
        return !sentAt.plus(heartbeat).isAfter(now);
    }

    /** As fields of a watermark's text. */
    public void writeTo(WatermarkText text) {
        text.put("sequence", Long.toString(sequence));
        text.put("sent", sentAt.toString());
        text.put("through", completeThrough.toString());
    }

    /** From the fields of a watermark's text; what is not there is as before the first poll. */
    public static Progress readFrom(WatermarkText text) {
        return new Progress(
                Long.parseLong(text.get("sequence", "0")),
                Instant.parse(text.get("sent", Instant.EPOCH.toString())),
                Instant.parse(text.get("through", Instant.EPOCH.toString())));
    }
}
