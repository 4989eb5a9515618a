package migration.exchange.simulation.feed;

import java.time.LocalDate;
import migration.exchange.simulation.plan.Period;

/** Instants as text with Tbilisi's offset. */
public final class Instants {

    private Instants() {}

    /** Such as {@code 2019-08-03T14:05:09+04:00}. */
    public static String text(long instant) {
        LocalDate day = Period.day(instant);
        int second = (int) (instant - Period.midnight(day));
        StringBuilder text = new StringBuilder(25).append(day).append('T');
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        return two(text, second % 60).append("+04:00").toString();
    }

    /** The same in UTC, such as {@code 2019-08-03T10:05:09Z}. */
    static String utc(long instant) {
        String text = text(instant - Period.TBILISI.getTotalSeconds());
        return text.substring(0, text.length() - 6) + "Z";
    }

    static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
