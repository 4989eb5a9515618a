package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.supervision.Alarm.Cause;

/** What becomes of alarms when findings are new: opened, seen again, closed by themselves. A pure function. */
final class Alarms {

    /** A cause that is back within an hour is the same alarm. */
    static final Duration SAME = Duration.ofHours(1);

    private final AlarmTexts texts;

    Alarms(AlarmTexts texts) {
        this.texts = texts;
    }

    /**
     * The alarms that are to be kept, because they are new or have changed.
     *
     * @param known open ones, and those that were closed no longer than {@link #SAME} ago
     */
    List<Alarm> changed(Collection<Alarm> known, Collection<Finding> findings, Instant now) {
        Map<Cause, Alarm> last = new HashMap<>();
        known.forEach(alarm -> last.merge(alarm.cause(), alarm, Alarms::later));
        Map<Cause, Finding> seen = new LinkedHashMap<>();
        findings.forEach(finding -> seen.putIfAbsent(Cause.of(finding), finding));
        List<Alarm> changed = new ArrayList<>();
        seen.forEach((cause, finding) -> {
            Words sentence = texts.sentence(finding);
            Alarm before = last.get(cause);
            changed.add(before == null ? Alarm.opened(cause, sentence, now) : before.seen(sentence, now));
        });
        known.stream()
                .filter(alarm -> alarm.closedAt() == null && !seen.containsKey(alarm.cause()))
                .forEach(alarm -> changed.add(alarm.closed(now)));
        return changed;
    }

    private static Alarm later(Alarm one, Alarm other) {
        return one.seenAt().isBefore(other.seenAt()) ? other : one;
    }
}
