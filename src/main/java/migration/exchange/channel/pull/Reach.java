package migration.exchange.channel.pull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that an agency's end is away once, not at every poll, and that it is back. */
public final class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    private final String end;
    private boolean away;

    /** @param end what the log calls the other side */
    public Reach(String end) {
        this.end = end;
    }

    /** The other side did not answer, or not as it should. */
    public void lost(Exception reason) {
        if (away) {
            LOG.debug("{} is still away", end, reason);
        } else {
            LOG.warn("{} does not answer as it should; asked again until it does: {}", end, reason.toString());
        }
        away = true;
    }

    /** The other side answered. */
    public void reached() {
        if (away) {
            LOG.info("{} answers again", end);
        }
        away = false;
    }
}
