package migration.exchange.indexing.elasticsearch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import migration.exchange.envelope.CountryTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes members of a JSON object in the order of the calls; what is null is left out. */
record Members(JsonGenerator json) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    Members text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
        return this;
    }

    /** Nothing when there are none. */
    Members texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    Members number(String name, @Nullable Number value) {
        if (value != null) {
            json.writeNumberProperty(name, value.longValue());
        }
        return this;
    }

    /** Nothing when it is down. */
    Members flag(String name, boolean up) {
        if (up) {
            json.writeBooleanProperty(name, true);
        }
        return this;
    }

    /** The year of a day. */
    Members year(String name, @Nullable LocalDate day) {
        return text(name, day == null ? null : YEAR.format(day));
    }

    /** The day of a decision, and its year. */
    Members decided(@Nullable LocalDate day) {
        return text("decided", day).year("year", day);
    }

    /** An instant, its month and its year. */
    Members time(OffsetDateTime timestamp) {
        LocalDate day = timestamp.atZoneSameInstant(CountryTime.ZONE).toLocalDate();
        return text("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(timestamp))
                .text("month", MONTH.format(day))
                .year("year", day);
    }
}
