package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import org.jspecify.annotations.Nullable;

/** Whether a feed comes when it should. */
final class Punctuality {

    private Punctuality() {}

    /** A stream's last sign of life, and up to when it has told all. */
    private record Stream(Instant last, Instant through) {

        static Stream of(StreamDay day) {
            return new Stream(day.last(), day.through());
        }

        Stream and(Stream other) {
            return new Stream(later(last, other.last), later(through, other.through));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /** How a feed stands. @param arrivals of this feed */
    static Standing standing(Schedule schedule, Collection<StreamDay> arrivals, Instant now) {
        Map<String, Stream> streams = new TreeMap<>();
        arrivals.forEach(day -> streams.merge(day.stream(), Stream.of(day), Stream::and));
        Instant last = ultimate(streams.values(), Stream::last, Comparator.naturalOrder());
        Instant through = ultimate(streams.values(), Stream::through, Comparator.reverseOrder());
        Duration late = last == null ? Duration.ZERO : lateness(schedule, last, now);
        return new Standing(schedule.feed(), last, through, late, silences(schedule, streams, now));
    }

    private static @Nullable Instant ultimate(
            Collection<Stream> streams, Function<Stream, Instant> which, Comparator<Instant> order) {
        return streams.stream().map(which).max(order).orElse(null);
    }

    private static List<Standing.Silence> silences(Schedule schedule, Map<String, Stream> streams, Instant now) {
        List<Standing.Silence> silent = new ArrayList<>();
        streams.forEach((stream, seen) -> {
            Duration late = lateness(schedule, seen.last(), now);
            if (!late.isZero()) {
                silent.add(new Standing.Silence(stream, late, seen.last()));
            }
        });
        return silent;
    }

    /** Since when something is due, once that is longer than anybody wants to be told of; else zero. */
    private static Duration lateness(Schedule schedule, Instant last, Instant now) {
        Duration silence = schedule.silence();
        if (silence == null) {
            return Duration.ZERO;
        }
        Duration late = Duration.between(last.plus(silence), now);
        return late.compareTo(schedule.lateness()) > 0 ? late : Duration.ZERO;
    }

    /** One finding for a feed that is late as a whole, or one for each of its streams that is. */
    static List<Finding> findings(Schedule schedule, Standing standing) {
        Instant last = standing.last();
        Duration silence = schedule.silence();
        if (standing.isLate() && last != null && silence != null) {
            return List.of(Finding.feedLate(schedule.feed(), standing.late(), last, last.plus(silence)));
        }
        return standing.silent().stream()
                .map(stream -> Finding.streamSilent(
                        schedule.feed(), stream.stream(), schedule.stream(), stream.late(), stream.last()))
                .toList();
    }

    /** Numbers that have been missing for longer than submissions may overtake each other. @param gaps of this feed */
    static List<Finding> missing(Schedule schedule, Collection<Gap> gaps, Instant now) {
        return gaps.stream()
                .filter(gap -> schedule.numbered())
                .filter(gap -> gap.noticed().plus(schedule.lateness()).isBefore(now))
                .map(gap -> Finding.numbersMissing(gap, schedule.stream()))
                .toList();
    }
}
