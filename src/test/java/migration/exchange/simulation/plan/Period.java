package migration.exchange.simulation.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What time is played: from the first day to the end of the backlog, whole months, in Tbilisi's time, which is UTC+4 all
 * year.
 *
 * @param first the first month
 * @param last the last month of the backlog
 */
public record Period(YearMonth first, YearMonth last) {

    public static final ZoneOffset TBILISI = ZoneOffset.ofHours(4);
    /** The last year of the control tables; later ones repeat it. */
    public static final int LAST_CONTROL_YEAR = 2025;

    public static final int DAY = 86_400;

    /** 2012 to August 2026: the cut of 30 September 2026 less the 30 days that are played live. */
    public static Period standard() {
        return new Period(YearMonth.of(2012, 1), YearMonth.of(2026, 8));
    }

    public int months() {
        return monthOf(last) + 1;
    }

    private int monthOf(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /** Number of the month of an instant, from 0. */
    public int monthOf(long instant) {
        LocalDate day = day(instant);
        return monthOf(YearMonth.of(day.getYear(), day.getMonthValue()));
    }

    public YearMonth month(int number) {
        return first.plusMonths(number);
    }

    /** First instant, in seconds of the epoch. */
    public long start() {
        return midnight(first.atDay(1));
    }

    /** First instant after the backlog. */
    public long end() {
        return midnight(last.plusMonths(1).atDay(1));
    }

    public static long midnight(LocalDate day) {
        return day.toEpochDay() * DAY - TBILISI.getTotalSeconds();
    }

    public static LocalDate day(long instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant + TBILISI.getTotalSeconds(), (long) DAY));
    }
}
