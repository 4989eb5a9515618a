package migration.exchange.agencies.serviceagency.views;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the agency's database and its clerks write things down. What is written otherwise is passed on as it stands. */
public final class Written {

    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final Pattern TYPED_DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final String NOT_KNOWN = "00";

    private Written() {}

    /** PostgreSQL writes truth values as {@code t} and {@code f}. */
    public static @Nullable String truth(@Nullable String value) {
        if ("t".equals(value)) {
            return "true";
        }
        return "f".equals(value) ? "false" : value;
    }

    /** Several values in one column, with commas between them. */
    public static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(LIST.split(text, -1));
    }

    /** A day that a clerk typed, such as {@code 20.05.2024}; of {@code 00.05.1962} month and year are known. */
    public static @Nullable String day(@Nullable String text) {
        Matcher typed = TYPED_DAY.matcher(text == null ? "" : text);
        return typed.matches() ? day(typed.group(1), typed.group(2), typed.group(3)) : text;
    }

    private static String day(String day, String month, String year) {
        if (!day.equals(NOT_KNOWN)) {
            return year + "-" + month + "-" + day;
        }
        return month.equals(NOT_KNOWN) ? year : year + "-" + month;
    }
}
