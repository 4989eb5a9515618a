package migration.exchange.supervision;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import migration.exchange.envelope.CountryTime;

/** Fills the places of a sentence as people of its language write numbers, times and spans; times are Tbilisi's. */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(CountryTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy", Locale.ROOT);

    private Sentence() {}

    /** @throws IllegalArgumentException if the sentence has a place for which there is nothing */
    static String fill(String template, Map<String, Object> said, Locale locale) {
        return PLACE.matcher(template).replaceAll(place -> {
            Object value = said.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing is said of " + place.group() + " in: " + template);
            }
            return Matcher.quoteReplacement(text(value, locale));
        });
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Number number) {
            return NumberFormat.getIntegerInstance(locale).format(number);
        } else if (value instanceof Instant instant) {
            return TIME.format(instant);
        } else if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof YearMonth month) {
            return MONTH.format(month);
        } else if (value instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        } else if (value instanceof Duration span) {
            return span(span, locale);
        }
        return value instanceof Words words ? words.in(locale.getLanguage()) : value.toString();
    }

    /** The two largest units: days and hours, or hours and minutes. */
    public static String span(Duration span, Locale locale) {
        Measure days = new Measure(span.toDays(), MeasureUnit.DAY);
        Measure hours = new Measure(span.toHoursPart(), MeasureUnit.HOUR);
        Measure minutes = new Measure(span.toMinutesPart(), MeasureUnit.MINUTE);
        if (span.toDays() > 0) {
            return joined(locale, days, hours);
        }
        return span.toHours() > 0 ? joined(locale, hours, minutes) : joined(locale, minutes);
    }

    private static String joined(Locale locale, Measure large, Measure... rest) {
        Stream<Measure> said = Stream.of(rest).filter(one -> one.getNumber().intValue() > 0);
        return MeasureFormat.getInstance(locale, FormatWidth.SHORT)
                .formatMeasures(Stream.concat(Stream.of(large), said).toArray(Measure[]::new));
    }
}
