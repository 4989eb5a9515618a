package migration.exchange.simulation.cases;

import java.time.LocalDate;

/** Days as the ministry's service writes them: {@code 03/05/1979}, and {@code 00} for what is not known. */
final class DayFirst {

    private static final String NOT_KNOWN = "0000-00-00";

    private DayFirst() {}

    static String of(LocalDate day) {
        StringBuilder text = new StringBuilder(10);
        two(text, day.getDayOfMonth()).append('/');
        return two(text, day.getMonthValue()).append('/').append(day.getYear()).toString();
    }

    /** @param iso perhaps without day, or without day and month */
    static String of(String iso) {
        String whole = iso + NOT_KNOWN.substring(iso.length());
        return whole.substring(8) + "/" + whole.substring(5, 7) + "/" + whole.substring(0, 4);
    }

    /** The day at the beginning of a text, as far as it is known; null for null. */
    static String iso(String day) {
        return day == null
                ? null
                : (day.substring(6, 10) + "-" + day.substring(3, 5) + "-" + day.substring(0, 2)).replace("-00", "");
    }

    static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
