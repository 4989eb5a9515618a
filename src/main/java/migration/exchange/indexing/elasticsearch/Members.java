package migration.exchange.indexing.elasticsearch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import migration.exchange.envelope.CountryTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes members of a JSON object in the order of the calls; what is null is left out. */
record Members(JsonGenerator json) {

    private static final int DAY = "-31".length();
    private static final int MONTH_AND_DAY = "-12-31".length();

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
        return text(name, day == null ? null : withoutLast(day, MONTH_AND_DAY));
    }

    /** The day of a decision, and its year. */
    Members decided(@Nullable LocalDate day) {
        return text("decided", day).year("year", day);
    }

    /** An instant, its month and its year. */
    Members time(OffsetDateTime timestamp) {
        LocalDate day = timestamp.atZoneSameInstant(CountryTime.ZONE).toLocalDate();
        return text("timestamp", written(timestamp))
                .text("month", withoutLast(day, DAY))
                .year("year", day);
    }

    private static String withoutLast(LocalDate day, int characters) {
        String iso = day.toString();
        return iso.substring(0, iso.length() - characters);
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} writes it, which takes longer for the many whole seconds. */
    static String written(OffsetDateTime timestamp) {
        if (timestamp.getNano() > 0) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(timestamp);
        }
        String local = timestamp.toLocalDateTime().toString();
        return (timestamp.getSecond() == 0 ? local + ":00" : local) + timestamp.getOffset();
    }
}
