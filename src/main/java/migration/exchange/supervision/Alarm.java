package migration.exchange.supervision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * A cause that somebody is told of, from when it was first seen until it is gone.
 *
 * @param id a name of it that says nothing
 * @param cause kind, feed and subject: the same cause has the same, whenever it comes
 * @param sentence what was found last
 * @param times how often the cause came: more than once when it went and was back within the hour
 * @param openedAt when it was seen first
 * @param seenAt when it was seen last
 * @param closedAt since when it is gone; null while it is there
 * @param decision what a steward decided; null when none has
 */
public record Alarm(
        String id,
        Cause cause,
        Words sentence,
        int times,
        Instant openedAt,
        Instant seenAt,
        @Nullable Instant closedAt,
        @Nullable Decision decision) {

    /** What an alarm is about. @param feed null when it is about none */
    public record Cause(AlarmKind kind, @Nullable FeedId feed, String subject) {

        static Cause of(Finding finding) {
            return new Cause(finding.kind(), finding.feed(), finding.subject());
        }

        /** The agency that it concerns; null when it is about our own machine. */
        public @Nullable String agency() {
            if (feed != null) {
                return feed.agency();
            }
            return kind == AlarmKind.CERTIFICATE_ENDS ? subject.split(" ", 2)[0] : null;
        }
    }

    /**
     * Somebody has seen to it.
     *
     * @param steward who says so
     * @param assignee who acts
     */
    public record Decision(String steward, Instant at, String assignee, String reason) {}

    /** What is shown of it. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }

    public State state() {
        if (closedAt != null) {
            return State.CLOSED;
        }
        return decision == null ? State.OPEN : State.ACKNOWLEDGED;
    }

    /** Seen for the first time. */
    static Alarm opened(Cause cause, Words sentence, Instant now) {
        String name = cause.kind() + "|" + cause.feed() + "|" + cause.subject() + "|" + now;
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Alarm(id, cause, sentence, 1, now, now, null, null);
    }

    /** Seen again; if it was gone, it is back. */
    Alarm seen(Words said, Instant now) {
        int again = closedAt == null ? 0 : 1;
        return new Alarm(id, cause, said, times + again, openedAt, now, null, decision);
    }

    Alarm closed(Instant now) {
        return new Alarm(id, cause, sentence, times, openedAt, seenAt, now, decision);
    }

    /** With what a steward decided. */
    public Alarm with(@Nullable Decision decided) {
        return new Alarm(id, cause, sentence, times, openedAt, seenAt, closedAt, decided);
    }
}
