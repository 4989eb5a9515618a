package migration.exchange.channel.pull;

import java.time.Duration;

/**
 * What a poll answers.
 *
 * @param watermark how far the feed has been read now
 * @param pause how long to wait before the next poll
 */
public record Pulled(String watermark, Duration pause) {

    /** The pause in milliseconds, as the broker wants it. */
    public long pauseMillis() {
        return pause.toMillis();
    }
}
