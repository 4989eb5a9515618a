package migration.exchange.supervision.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts by week, a row for each name.
 *
 * @param mondays the weeks by their mondays, the oldest first
 * @param rows in the order of their names
 */
record WeekTable(List<LocalDate> mondays, List<Row> rows) {

    /** A name and its count in each week. */
    record Row(String name, List<Long> counts) {}

    /** The last weeks up to the one of a day, nothing counted yet. */
    static Counting last(int weeks, LocalDate today) {
        LocalDate monday = monday(today);
        return new Counting(IntStream.range(0, weeks)
                .mapToObj(at -> monday.minusWeeks(weeks - 1L - at))
                .toList());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The sum of each week. */
    public List<Long> sums() {
        return IntStream.range(0, mondays.size())
                .mapToObj(at ->
                        rows.stream().mapToLong(row -> row.counts().get(at)).sum())
                .toList();
    }

    /** Takes counts by day. */
    static final class Counting {

        private final List<LocalDate> mondays;
        private final Map<String, List<Long>> rows = new TreeMap<>();

        private Counting(List<LocalDate> mondays) {
            this.mondays = mondays;
        }

        /** The first day that counts. */
        LocalDate from() {
            return mondays.get(0);
        }

        /** Adds to the week of a day; days of other weeks are left out. */
        void add(String name, LocalDate day, long count) {
            int week = mondays.indexOf(monday(day));
            if (week >= 0) {
                List<Long> counts =
                        rows.computeIfAbsent(name, fresh -> new ArrayList<>(Collections.nCopies(mondays.size(), 0L)));
                counts.set(week, counts.get(week) + count);
            }
        }

        WeekTable table() {
            return new WeekTable(
                    mondays,
                    rows.entrySet().stream()
                            .map(row -> new Row(row.getKey(), List.copyOf(row.getValue())))
                            .toList());
        }
    }
}
