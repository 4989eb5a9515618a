package migration.exchange.simulation.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What time is played, in whole months, in Tbilisi's time, which is UTC+4 all year. What was sent before the first live
 * month waits as a backlog; from then on each feed sends at its own cadence.
 *
 * @param first the first month
 * @param last the last month
 * @param live the first month that is played live; the one after the last when none is
 * @param quiet whether nothing happens in live months that there would be to watch, and no record is spoilt in them
 */
public record Period(YearMonth first, YearMonth last, YearMonth live, boolean quiet) {

    public static final ZoneOffset TBILISI = ZoneOffset.ofHours(4);
    /** The last year of the control tables; later ones repeat it. */
    public static final int LAST_CONTROL_YEAR = 2025;

    public static final int DAY = 86_400;

    private static final YearMonth FIRST = YearMonth.of(2012, 1);
    private static final YearMonth CUT = YearMonth.of(2026, 9);

    /** 2012 to August 2026: the cut of 30 September 2026 less the 30 days that may be played live. */
    public static Period standard() {
        return new Period(FIRST, CUT.minusMonths(1), CUT);
    }

    /** The same, and the 30 days of September 2026 live. */
    public static Period withLiveMonth() {
        return new Period(FIRST, CUT, CUT);
    }

    /** The same, and nothing to watch: whoever supervises feeds has nothing to say. */
    public static Period withQuietMonth() {
        return new Period(FIRST, CUT, CUT, true);
    }

    /** A period in which things happen. */
    public Period(YearMonth first, YearMonth last, YearMonth live) {
        this(first, last, live, false);
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

    /** Whether a month is played live. @param month its number, from 0 */
    public boolean isLive(int month) {
        return month >= monthOf(live);
    }

    /** Whether something of an instant is not to be spoilt. */
    public boolean spares(long instant) {
        return quiet && instant >= liveStart();
    }

    /** First instant, in seconds of the epoch. */
    public long start() {
        return midnight(first.atDay(1));
    }

    /** First instant that is played live. */
    public long liveStart() {
        return midnight(live.atDay(1));
    }

    /** First instant that is not played any more. */
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
