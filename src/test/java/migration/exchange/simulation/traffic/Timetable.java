package migration.exchange.simulation.traffic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Controls;

/** On which day and at which time people cross: weekends more than other days, roads by day, airports in waves. */
final class Timetable {

    private static final int WEEKEND = 160;
    private static final int OTHER_DAY = 130;
    private static final YearMonth CLOSING = YearMonth.of(2020, 3);
    /** The border was closed on 18 March 2020. */
    private static final int OPEN_DAYS_OF_CLOSING = 17;

    private final Counted draw;
    private final Map<String, Shares<String>> hours = Controls.keyed("hours");

    Timetable(Counted draw) {
        this.draw = draw;
    }

    static int openDays(YearMonth month) {
        return month.equals(CLOSING) ? OPEN_DAYS_OF_CLOSING : month.lengthOfMonth();
    }

    /** A day of the month from {@code from} to before {@code to}, both from 0. */
    LocalDate day(long entity, long count, YearMonth month, int from, int to) {
        int total = 0;
        for (int day = from; day < to; day++) {
            total += weight(month.atDay(day + 1));
        }
        int point = draw.below(entity, Purpose.DAY, count, total);
        int day = from;
        while (point >= weight(month.atDay(day + 1))) {
            point -= weight(month.atDay(day + 1));
            day++;
        }
        return month.atDay(day + 1);
    }

    private static int weight(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday.getValue() >= DayOfWeek.FRIDAY.getValue() ? WEEKEND : OTHER_DAY;
    }

    /** Seconds since midnight. */
    int time(long entity, long count, Checkpoint point) {
        Shares<String> of = hours.getOrDefault(point.code(), hours.getOrDefault(point.mode(), hours.get("ROAD")));
        int hour = Integer.parseInt(of.pick(draw, entity, Purpose.HOUR, count));
        return hour * 3600 + draw.below(entity, Purpose.SECOND, count, 3600);
    }
}
