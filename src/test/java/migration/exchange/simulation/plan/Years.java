package migration.exchange.simulation.plan;

import java.time.YearMonth;

/** A span of years or months as the control tables write it: {@code 2017}, {@code 2012-2016}, {@code 2012-2020-03}, {@code 2020-04-}. */
record Years(YearMonth from, YearMonth to) {

    static Years parse(String text) {
        String[] parts = text.split("-", -1);
        YearMonth from = YearMonth.of(Integer.parseInt(parts[0]), 1);
        int at = 1;
        if (parts.length > 1 && parts[1].length() == 2) {
            from = from.withMonth(Integer.parseInt(parts[1]));
            at = 2;
        }
        return new Years(from, end(parts, at, from));
    }

    private static YearMonth end(String[] parts, int at, YearMonth from) {
        if (at == parts.length) {
            return from.withMonth(12);
        }
        if (parts[at].isEmpty()) {
            return YearMonth.of(9999, 12);
        }
        int month = at + 1 < parts.length ? Integer.parseInt(parts[at + 1]) : 12;
        return YearMonth.of(Integer.parseInt(parts[at]), month);
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** Years after the last of the tables are played at the last one's level. */
    static YearMonth known(int year, int month) {
        return YearMonth.of(Math.min(year, Period.LAST_CONTROL_YEAR), month);
    }
}
