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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.CountryTime;
import migration.exchange.supervision.Finding.VolumeOutside;
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
        List<VolumeOutside> findings = new ArrayList<>(outside(null, days(arrivals, last), last));
        if (schedule.perStream()) {
            Set<LocalDate> told = findings.stream().map(VolumeOutside::day).collect(Collectors.toSet());
            arrivals.stream()
                    .collect(Collectors.groupingBy(StreamDay::stream, TreeMap::new, Collectors.toList()))
                    .forEach((stream, of) -> outside(stream, days(of, last), last).stream()
                            .filter(found -> !told.contains(found.day()))
                            .forEach(findings::add));
        }
        return List.copyOf(findings);
    }

    /** The last day that is over, and what belongs to it had time to come. */
    private LocalDate lastWhole(Instant now) {
        return CountryTime.day(now.minus(schedule.lateness())).minusDays(1);
    }

    private List<VolumeOutside> outside(@Nullable String stream, Map<LocalDate, Long> days, LocalDate last) {
        List<VolumeOutside> findings = new ArrayList<>();
        for (LocalDate day = last.minusDays(JUDGED - 1); !day.isAfter(last); day = day.plusDays(1)) {
            Long records = days.get(day);
            Band band = band(day, days).orElse(null);
            if (records != null && band != null && !band.contains(records)) {
                findings.add(new VolumeOutside(schedule.feed(), stream, day, records, band));
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
