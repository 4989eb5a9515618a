package migration.exchange.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.FeedId;
import org.springframework.stereotype.Component;

/** How feeds stand, for whoever shows it; at most seconds old. */
@Component
public class Overview {

    private final Observer observer;
    private final Inspection inspection;

    Overview(Observer observer, Inspection inspection) {
        this.observer = observer;
        this.inspection = inspection;
    }

    /** How each feed with a schedule stands. @throws RuntimeException the store is away */
    public List<Standing> standings() {
        return inspection.standings(observer.comings());
    }

    /** How a feed stands; empty when there is no schedule of it. */
    public Optional<Standing> standing(FeedId feed) {
        return standings().stream()
                .filter(standing -> standing.feed().equals(feed))
                .findFirst();
    }

    /**
     * When somebody will be told that a stream of a feed is late, should nothing more come: the first of those that are not
     * late yet. Empty when it has no rhythm, or none is left that could be late.
     */
    public Optional<Instant> lateFrom(FeedId feed) {
        Instant now = observer.comings().now();
        return schedule(feed)
                .flatMap(agreed -> Optional.ofNullable(agreed.silence())
                        .flatMap(silence -> streams(feed).stream()
                                .map(stream -> stream.last().plus(silence).plus(agreed.lateness()))
                                .filter(told -> !told.isBefore(now))
                                .min(Comparator.naturalOrder())));
    }

    /** What is agreed about a feed. */
    public Optional<Schedule> schedule(FeedId feed) {
        return inspection.schedules().find(feed);
    }

    /** The last days of a feed, the newest last; none when there is no schedule of it. */
    public List<FeedDay> days(FeedId feed, int count) {
        Observed seen = observer.comings();
        return schedule(feed)
                .map(of -> FeedDays.last(count, of, inspection.holidays(), arrivals(seen, feed), seen.now()))
                .orElse(List.of());
    }

    /** The streams of a feed, by name. */
    public Collection<Stream> streams(FeedId feed) {
        return arrivals(observer.comings(), feed).stream()
                .collect(Collectors.toMap(StreamDay::stream, Stream::of, Stream::and, TreeMap::new))
                .values();
    }

    /** Numbers that a feed's streams lack. */
    public List<Gap> gaps(FeedId feed) {
        return observer.comings().gaps().stream()
                .filter(gap -> gap.feed().equals(feed))
                .toList();
    }

    private static List<StreamDay> arrivals(Observed seen, FeedId feed) {
        return seen.arrivals().stream().filter(day -> day.feed().equals(feed)).toList();
    }

    /** A stream. @param submissions how many came in the days looked at */
    public record Stream(String name, long submissions, long records, Instant last, Instant through) {

        static Stream of(StreamDay day) {
            return new Stream(day.stream(), day.submissions(), day.received(), day.last(), day.through());
        }

        Stream and(Stream other) {
            return new Stream(
                    name,
                    submissions + other.submissions,
                    records + other.records,
                    last.isAfter(other.last) ? last : other.last,
                    through.isAfter(other.through) ? through : other.through);
        }
    }
}
