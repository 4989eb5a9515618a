package migration.exchange.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.simulation.feed.Posted;

/** What has arrived so far, counted as the store counts it. */
final class Arrived {

    private final Map<String, StreamDay> days = new TreeMap<>();
    private final Map<String, TreeMap<Long, Posted>> numbers = new TreeMap<>();

    void add(Posted one) {
        LocalDate day = LocalDate.ofInstant(one.created(), CountryTime.ZONE);
        StreamDay more = new StreamDay(
                FeedId.parse(one.feed()), one.stream(), day, 1, one.records(), one.created(), one.through());
        days.merge(stream(one) + " " + day, more, Arrived::sum);
        numbers.computeIfAbsent(stream(one), any -> new TreeMap<>()).put(one.sequence(), one);
    }

    private static String stream(Posted one) {
        return one.feed() + " " + one.stream();
    }

    /** The later one comes later. */
    private static StreamDay sum(StreamDay before, StreamDay more) {
        return new StreamDay(
                before.feed(),
                before.stream(),
                before.day(),
                before.submissions() + 1,
                before.received() + more.received(),
                more.last(),
                more.through());
    }

    Observed observed(Instant now) {
        List<Gap> gaps = new ArrayList<>();
        numbers.values().forEach(of -> gap(of).ifPresent(gaps::add));
        return Observed.arrived(now, List.copyOf(days.values()), gaps);
    }

    private static Optional<Gap> gap(TreeMap<Long, Posted> numbers) {
        long missing = numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        if (missing == 0) {
            return Optional.empty();
        }
        return numbers.keySet().stream()
                .filter(number -> number > numbers.firstKey() && !numbers.containsKey(number - 1))
                .findFirst()
                .map(numbers::get)
                .map(behind -> new Gap(
                        FeedId.parse(behind.feed()),
                        behind.stream(),
                        numbers.lowerKey(behind.sequence()) + 1,
                        behind.sequence() - 1,
                        missing,
                        behind.created()));
    }
}
