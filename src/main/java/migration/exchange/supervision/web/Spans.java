package migration.exchange.supervision.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import migration.exchange.supervision.Sentence;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Spans and weekdays as people of the page's language write them. */
@Component("spans")
class Spans {

    public String of(Duration span) {
        return Sentence.span(span, LocaleContextHolder.getLocale());
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    }

    public String dayOfMonth(LocalDate day) {
        return String.valueOf(day.getDayOfMonth());
    }
}
