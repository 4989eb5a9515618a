package migration.exchange.contract.compiled;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and instants as XML Schema writes them: years 0001 to 9999, hours to 23, zones to 14:00, up to nine digits of a
 * second. All else, such as a date with a zone, is not certain.
 */
final class Moments {

    private static final int DATE = 10;
    private static final int TIME = 19;
    private static final int MOST_ZONE = 14 * 60;

    private Moments() {}

    static @Nullable Object date(char[] text, int length) {
        return length == DATE ? day(text) : null;
    }

    static @Nullable Object timestamp(char[] text, int length) {
        LocalDate day = length > TIME ? day(text) : null;
        if (day == null || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int zone = zoneAt(text, length);
        ZoneOffset offset = zone < 0 ? null : offset(text, zone, length);
        int nanos = zone < 0 ? -1 : nanos(text, zone);
        boolean certain = offset != null && nanos >= 0 && in(hour, 23) && in(minute, 59) && in(second, 59);
        return certain
                ? OffsetDateTime.of(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), hour, minute, second, nanos, offset)
                : null;
    }

    private static @Nullable LocalDate day(char[] text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean certain = text[4] == '-'
                && text[7] == '-'
                && year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return certain ? LocalDate.of(year, month, day) : null;
    }

    /** Where the zone begins: behind the seconds or their fraction. */
    private static int zoneAt(char[] text, int length) {
        if (text[TIME] != '.') {
            return TIME;
        }
        int at = TIME + 1;
        while (at < length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        boolean fraction = at > TIME + 1 && at <= TIME + 10 && at < length;
        return fraction ? at : -1;
    }

    private static int nanos(char[] text, int zone) {
        if (zone == TIME) {
            return 0;
        }
        int nanos = number(text, TIME + 1, zone);
        for (int digits = zone - TIME - 1; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(char[] text, int at, int length) {
        if (length == at + 1 && text[at] == 'Z') {
            return ZoneOffset.UTC;
        }
        if (length != at + 6 || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
            return null;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        if (!in(hours, 14) || !in(minutes, 59) || hours * 60 + minutes > MOST_ZONE) {
            return null;
        }
        int total = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(text[at] == '-' ? -total : total);
    }

    private static boolean in(int value, int most) {
        return value >= 0 && value <= most;
    }

    /** The number that these digits write; -1 when one of them is none. */
    private static int number(char[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            value = value * 10 + text[i] - '0';
        }
        return value;
    }
}
