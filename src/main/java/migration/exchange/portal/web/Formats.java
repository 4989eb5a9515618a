package migration.exchange.portal.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import migration.exchange.envelope.CountryTime;
import migration.exchange.portal.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers and times as people of the page's language write them; times are those of Tbilisi, with 24 hours. */
@Component("formats")
public class Formats {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT).withZone(CountryTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /** A page has hundreds of figures, and to make a formatter takes longer than to format. */
    private static final LocalizedNumberFormatter GEORGIAN = integers(Language.KA);

    private static final LocalizedNumberFormatter ENGLISH = integers(Language.EN);

    private static LocalizedNumberFormatter integers(Language language) {
        return ((DecimalFormat) NumberFormat.getIntegerInstance(language.locale())).toNumberFormatter();
    }

    public String number(long value) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        return (language == Language.KA ? GEORGIAN : ENGLISH).format(value).toString();
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
