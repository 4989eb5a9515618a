package migration.exchange.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time by which days of receipt, schedules and contracts are counted: that of Tbilisi, whatever the machine's is. */
public final class CountryTime {

    /** Asia/Tbilisi. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private CountryTime() {}

    /** The day on which an instant falls. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
