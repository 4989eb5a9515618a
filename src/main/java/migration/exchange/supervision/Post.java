package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Port of the place from which feeds are watched: one process at a time stands there. */
public interface Post {

    /**
     * Takes the post, or stays at it; false while another process that lives has it.
     *
     * @param who a name of the process
     * @param now the machine's time
     * @param lease how long others are to believe that it lives
     */
    boolean take(String who, Instant now, Duration lease);

    /** When was looked last, in the exchange's time. */
    Optional<Instant> lastLook();

    /** Notes that somebody has looked. */
    void looked(Instant at);
}
