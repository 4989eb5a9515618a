package migration.exchange.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.CountryTime;
import migration.exchange.supervision.FeedDay.Verdict;
import org.jspecify.annotations.Nullable;

/** The last days of a feed beside what they should have brought. */
final class FeedDays {

    private FeedDays() {}

    /** The newest last. @param arrivals of this feed */
    static List<FeedDay> last(
            int count, Schedule schedule, Holidays holidays, Collection<StreamDay> arrivals, Instant now) {
        LocalDate today = CountryTime.day(now);
        Map<LocalDate, Long> records = Volumes.days(arrivals, today.minusDays(1));
        Map<LocalDate, Long> submissions = new HashMap<>();
        arrivals.forEach(day -> submissions.merge(day.day(), day.submissions(), Long::sum));
        Volumes volumes = new Volumes(schedule, holidays);
        return IntStream.range(0, count)
                .mapToObj(at -> today.minusDays(count - 1L - at))
                .map(day -> {
                    Band band = volumes.band(day, records).orElse(null);
                    long came = submissions.getOrDefault(day, 0L);
                    long found = records.getOrDefault(day, 0L);
                    boolean open = day.equals(today) || schedule.silence() == null || !records.containsKey(day);
                    Verdict verdict = verdict(came, found, day.equals(today) ? null : band, open);
                    return new FeedDay(
                            day, came, found, band, holidays.name(day).orElse(null), verdict);
                })
                .toList();
    }

    /** @param open whether nobody can say that something should have come */
    private static Verdict verdict(long submissions, long records, @Nullable Band band, boolean open) {
        if (band != null && !band.contains(records)) {
            return records < band.low() ? Verdict.LOW : Verdict.HIGH;
        }
        if (submissions == 0 && !open) {
            return Verdict.NOTHING;
        }
        return band == null ? Verdict.OPEN : Verdict.USUAL;
    }
}
