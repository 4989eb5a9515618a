package migration.exchange.supervision.web;

import java.time.Instant;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmText;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in one language.
 *
 * @param kind as it stands in the address of its page
 * @param title what such an alarm is called
 * @param feed null when it is about none
 * @param sentence what has happened
 * @param act what to do
 * @param times how often the cause came within the hour
 * @param decision what a steward decided; null when none has
 */
record AlarmView(
        String id,
        String kind,
        String title,
        @Nullable String feed,
        Alarm.State state,
        String sentence,
        String act,
        int times,
        Instant openedAt,
        Instant seenAt,
        @Nullable Instant closedAt,
        Alarm.@Nullable Decision decision) {

    static AlarmView of(Alarm alarm, AlarmText text, String language) {
        FeedId feed = alarm.cause().feed();
        return new AlarmView(
                alarm.id(),
                alarm.cause().kind().path(),
                text.title().in(language),
                feed == null ? null : feed.toString(),
                alarm.state(),
                alarm.sentence().in(language),
                text.act().in(language),
                alarm.times(),
                alarm.openedAt(),
                alarm.seenAt(),
                alarm.closedAt(),
                alarm.decision());
    }
}
