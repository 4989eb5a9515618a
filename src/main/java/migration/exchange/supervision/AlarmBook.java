package migration.exchange.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import migration.exchange.supervision.Alarm.Decision;

/** Port of the alarms kept. All can be made anew by looking again, but for what stewards decided. */
public interface AlarmBook {

    /** Open ones, acknowledged or not, and those closed since an instant, the oldest first. */
    List<Alarm> known(Instant closedSince);

    /** Open ones and those closed last, so many in all, the newest first. */
    List<Alarm> list(int size);

    Optional<Alarm> find(String id);

    /** Keeps alarms as they are now; what a steward decided meanwhile stays. */
    void keep(Collection<Alarm> alarms);

    /** Alarms that opened, came back or closed since an instant and of which nobody was notified, the oldest first. */
    List<Alarm> untold(Instant since, int size);

    /** Notes that somebody was notified of alarms as they are given; what changed meanwhile is to be told anew. */
    void told(Collection<Alarm> alarms);

    /** Notes a decision; a later one takes the place of an earlier one. Empty when there is no such alarm. */
    Optional<Alarm> decide(String id, Decision decision);
}
