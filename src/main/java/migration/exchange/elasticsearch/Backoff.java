package migration.exchange.elasticsearch;

import java.util.function.BooleanSupplier;
import migration.exchange.indexing.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits longer and longer, with a random part so that workers do not come back all at once, and says so in the log. */
public final class Backoff {

    private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);
    private static final long FIRST = 100;
    private static final long LONGEST = 10_000;
    private static final long SAY_EVERY = 60_000;

    private final BooleanSupplier closing;
    private final WaitingTime time;
    private final long begin;
    private long pause = FIRST;
    private long said = -SAY_EVERY;

    Backoff(BooleanSupplier closing, WaitingTime time) {
        this.closing = closing;
        this.time = time;
        this.begin = time.milliseconds();
    }

    /** @throws StoreAwayException when the platform is closing or the thread was interrupted */
    public void sleep(String why) {
        say(why);
        if (closing.getAsBoolean()) {
            throw new StoreAwayException("the platform is closing while the store is away: " + why);
        }
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreAwayException("interrupted while waiting for the store: " + why, e);
        }
        pause = Math.min(pause * 2, LONGEST);
    }

    private void say(String why) {
        if (waited() - said >= SAY_EVERY) {
            LOG.warn("the store is away, waiting since {} s: {}", waited() / 1000, why);
            said = waited();
        }
    }

    /** Milliseconds since the first call. */
    public long waited() {
        return time.milliseconds() - begin;
    }
}
