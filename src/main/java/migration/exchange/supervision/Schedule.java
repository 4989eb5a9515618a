package migration.exchange.supervision;

import java.time.Duration;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with an agency about a feed; an entry of {@code config/<agency>/schedules.yaml}.
 *
 * @param feed the feed
 * @param source where that is agreed
 * @param stream what a stream is called
 * @param silence the longest pause between two submissions of a stream, signs of life included; null when the feed has no
 *     rhythm
 * @param lateness for how long it may be late, and submissions may overtake each other, before anybody is told
 * @param numbered whether submissions of a stream are numbered without gaps
 * @param expected records a day of the feed as a whole; null when it may bring anything
 * @param perStream whether each stream is held to an expectation of its own, too
 * @param monthly what is looked at in what was stored of a whole month; null for nothing
 * @param contact who is asked about it at the agency; null when nobody is named
 */
public record Schedule(
        FeedId feed,
        Words source,
        Words stream,
        @Nullable Duration silence,
        Duration lateness,
        boolean numbered,
        @Nullable Expectation expected,
        boolean perStream,
        @Nullable Monthly monthly,
        @Nullable Contact contact) {

    /** A unit of the agency, never a person. @param mail address of a mailbox */
    public record Contact(Words unit, String mail) {}

    /** The same, and the feed may be so much later. */
    Schedule allowing(Duration more) {
        return new Schedule(
                feed, source, stream, silence, lateness.plus(more), numbered, expected, perStream, monthly, contact);
    }
}
