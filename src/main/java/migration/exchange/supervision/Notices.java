package migration.exchange.supervision;

import java.time.Instant;

/** A way by which alarms are told on. One process at a time tells, after each look. */
public interface Notices {

    /** Tells what has not been told; what does not arrive is told again at the next look. @param now the exchange's time */
    void tell(Instant now);
}
