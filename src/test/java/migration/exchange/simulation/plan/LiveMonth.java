package migration.exchange.simulation.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What there is to watch in a month that is played live, all of it assumed: a border point is offline and sends its backlog
 * afterwards, a file comes cut off, clerks enter on the morning after a closed day what came meanwhile, a crossing of two
 * years ago is corrected, a message comes in a version of its contract that is not taken yet, a password expires, a
 * chartered flight comes in, a traveller leaves with another passport than the one shown at the entry. Instants are seconds of the epoch.
 */
public final class LiveMonth {

    /** Sadakhlo, which sends by message. */
    public static final String OFFLINE_POINT = "SDK";

    /** Kutaisi airport, which sends by message, and is the first to go over to the second version of the contract of crossings. */
    public static final String SECOND_VERSION_AT = "KUT";

    /** From when on that version is taken, as its life cycle says, and that airport sends in it. */
    public static final long SECOND_VERSION = Period.midnight(LocalDate.of(2026, 9, 15));

    public static final String CHARTERED_TO = "KUT";
    /** Tbilisi airport. */
    public static final String PASSPORTS_CHANGED_AT = "TBS";

    public static final int CHARTERED = 180;
    public static final int CHARTERED_SECONDS = 240;

    private static final int HOUR = 3600;
    private static final int OFFLINE_HOURS = 6;
    private static final int CORRECTED_YEARS = 2;

    /** Behind every month that is played. */
    private static final long NEVER = Period.midnight(LocalDate.of(9000, 1, 1));

    private final Period period;

    public LiveMonth(Period period) {
        this.period = period;
    }

    /** When something is sent that would be sent at an instant: later, if its point is offline. */
    public long sent(String point, long instant) {
        long from = at(3, 9);
        boolean offline = !period.quiet()
                && point.equals(OFFLINE_POINT)
                && instant >= from
                && instant < from + OFFLINE_HOURS * HOUR;
        return offline ? from + OFFLINE_HOURS * HOUR : instant;
    }

    /** From when on the first file with records is to come cut off. */
    public long cutOff() {
        return period.quiet() ? NEVER : at(6, 12);
    }

    /** When clerks enter what they would enter at an instant: in the first hour after a closed day. */
    public long entered(long instant) {
        long closed = at(9, 0);
        long into = instant - closed;
        return !period.quiet() && into >= 0 && into < Period.DAY ? at(10, 9) + into / 24 : instant;
    }

    /** The first instant of the day, two years earlier, whose first crossing is corrected now. */
    public long corrected() {
        return period.quiet() ? NEVER : at(12, 0) - corrects();
    }

    /** How much later that is, in seconds. */
    public long corrects() {
        return Period.midnight(period.live().atDay(1))
                - Period.midnight(period.live().minusYears(CORRECTED_YEARS).atDay(1));
    }

    public Instant passwordExpires() {
        return Instant.ofEpochSecond(at(15, 12));
    }

    public Instant passwordRenewed() {
        return passwordExpires().plus(Duration.ofDays(1));
    }

    /** When the first passenger of the chartered flight passes. */
    public long chartered() {
        return at(20, 14);
    }

    /** When somebody with two passports comes in. */
    public long entersOnOnePassport() {
        return at(24, 11);
    }

    /** When the same person goes out on the other one. */
    public long leavesOnTheOther() {
        return at(27, 16);
    }

    private long at(int day, int hour) {
        return Period.midnight(period.live().atDay(day)) + (long) hour * HOUR;
    }
}
