package migration.exchange.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.CountryTime;
import org.jspecify.annotations.Nullable;

/** Whether the days of a feed bring what such days do. */
final class Volumes {

    /** Whole days that are judged: an odd one stays in sight for a week. */
    private static final int JUDGED = 7;

    private final Schedule schedule;
    private final Holidays holidays;

    Volumes(Schedule schedule, Holidays holidays) {
        this.schedule = schedule;
        this.holidays = holidays;
    }

    /**
     * Days outside their band: of the feed, and, where that is agreed, of its streams on days on which the feed as a whole
     * is not.
     *
     * @param arrivals of this feed
     */
    List<Finding> findings(Collection<StreamDay> arrivals, Instant now) {
        LocalDate last = lastWhole(now);
        Map<LocalDate, Finding> whole = outside(null, days(arrivals, last), last);
        List<Finding> findings = new ArrayList<>(whole.values());
        if (schedule.perStream()) {
            arrivals.stream()
                    .collect(Collectors.groupingBy(StreamDay::stream, TreeMap::new, Collectors.toList()))
                    .forEach((stream, of) -> outside(stream, days(of, last), last)
                            .forEach((day, found) -> {
                                if (!whole.containsKey(day)) {
                                    findings.add(found);
                                }
                            }));
        }
        return List.copyOf(findings);
    }

    /** The last day that is over, and what belongs to it had time to come. */
    private LocalDate lastWhole(Instant now) {
        return CountryTime.day(now.minus(schedule.lateness())).minusDays(1);
    }

    private Map<LocalDate, Finding> outside(@Nullable String stream, Map<LocalDate, Long> days, LocalDate last) {
        Map<LocalDate, Finding> findings = new TreeMap<>();
        for (LocalDate day = last.minusDays(JUDGED - 1); !day.isAfter(last); day = day.plusDays(1)) {
            Long records = days.get(day);
            Band band = band(day, days).orElse(null);
            if (records != null && band != null && !band.contains(records)) {
                findings.put(day, Finding.volumeOutside(schedule.feed(), stream, day, records, band));
            }
        }
        return findings;
    }

    /** What a day is expected to bring. @param days records by day */
    Optional<Band> band(LocalDate day, Map<LocalDate, Long> days) {
        Expectation expected = schedule.expected();
        if (expected == null || holidays.contains(day)) {
            return Optional.empty();
        }
        Map<LocalDate, Long> before = new HashMap<>(days);
        before.keySet().removeIf(holidays::contains);
        return expected.band(day, before);
    }

    /** Records by day, from the first day on which anything came: a day without a submission brought none. */
    static Map<LocalDate, Long> days(Collection<StreamDay> arrivals, LocalDate last) {
        Map<LocalDate, Long> days = new TreeMap<>();
        arrivals.stream().map(StreamDay::day).min(Comparator.naturalOrder()).ifPresent(first -> {
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.put(day, 0L);
            }
        });
        arrivals.forEach(day -> days.merge(day.day(), day.received(), Long::sum));
        return days;
    }
}
