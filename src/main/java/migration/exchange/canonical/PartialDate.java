package migration.exchange.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A date of which month and day may be unknown.
 *
 * @param year the year
 * @param month 1 to 12, null when unknown
 * @param day 1 to 31, null when unknown
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    /** Reads {@code 1962}, {@code 1962-03} or {@code 1962-03-05}; does not ask whether the day exists. */
    public static PartialDate parse(String text) {
        int first = text.indexOf('-');
        if (first < 0) {
            return new PartialDate(Integer.parseInt(text), null, null);
        }
        int second = text.indexOf('-', first + 1);
        int year = Integer.parseInt(text, 0, first, 10);
        int monthEnd = second < 0 ? text.length() : second;
        int month = Integer.parseInt(text, first + 1, monthEnd, 10);
        return new PartialDate(
                year,
                month,
                second < 0 ? null : Integer.valueOf(Integer.parseInt(text, second + 1, text.length(), 10)));
    }

    @Override
    public String toString() {
        String text = padded(year, 4);
        if (month != null) {
            text += "-" + padded(month, 2);
        }
        return day == null ? text : text + "-" + padded(day, 2);
    }

    /** Every record is written with such dates; a format string would take longer than all the rest of it. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
