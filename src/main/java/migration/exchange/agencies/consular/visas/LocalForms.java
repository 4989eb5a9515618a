package migration.exchange.agencies.consular.visas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the service writes them, {@code dd/MM/yyyy}, in ISO order. Whether the day exists is for the gate to say. */
final class LocalForms {

    private static final Pattern DATE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
    private static final Pattern UNKNOWN = Pattern.compile("(-00)?-00$");

    private LocalForms() {}

    /** A date in ISO order; anything else, and null, as it stands. */
    static @Nullable String date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date.group(3) + "-" + date.group(2) + "-" + date.group(1) : text;
    }

    /** A birth date, of which day or month may be written 00 when they are not known. */
    static @Nullable String birthDate(@Nullable String text) {
        String date = date(text);
        return date == null ? null : UNKNOWN.matcher(date).replaceFirst("");
    }
}
