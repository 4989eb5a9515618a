package migration.exchange.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import migration.exchange.envelope.CountryTime;
import org.jspecify.annotations.Nullable;

/**
 * When a version of a contract is taken, by the instant of receipt. Days are those of Tbilisi.
 *
 * @param takenFrom first day on which it is taken, null when it always was
 * @param end how it ends, null while that is not announced
 */
public record Lifecycle(
        @Nullable LocalDate takenFrom, @Nullable End end) {

    /** Taken since ever and for ever. */
    static final Lifecycle OPEN = new Lifecycle(null, null);

    /** So long before its end every submission is told so. */
    private static final Period REMINDED = Period.ofDays(60);

    /**
     * The end of a version.
     *
     * @param announced the day on which it was made known
     * @param lastDay last day on which the version is taken
     * @param successor the version that stays, by its major number
     */
    public record End(LocalDate announced, LocalDate lastDay, int successor) {

        /** @throws IllegalArgumentException if it ends before it was announced */
        public End {
            if (lastDay.isBefore(announced)) {
                throw new IllegalArgumentException("ends on %s, announced on %s".formatted(lastDay, announced));
            }
        }

        /** The instant at which it was made known. */
        public Instant announcedAt() {
            return CountryTime.begin(announced);
        }

        /** The first instant at which the version is not taken any more. */
        public Instant at() {
            return CountryTime.begin(lastDay.plusDays(1));
        }
    }

    /** Where a version stands. */
    public enum Phase {
        /** Published, and not taken yet. */
        NOT_YET,
        /** Taken, and no end is known. */
        TAKEN,
        /** Taken; its end is announced. */
        ANNOUNCED,
        /** Taken; its end is near. */
        ENDING,
        /** Not taken any more. */
        ENDED
    }

    /** The phase at an instant of receipt. */
    public Phase at(Instant receivedAt) {
        LocalDate day = CountryTime.day(receivedAt);
        if (takenFrom != null && day.isBefore(takenFrom)) {
            return Phase.NOT_YET;
        }
        if (end == null || day.isBefore(end.announced())) {
            return Phase.TAKEN;
        }
        if (day.isAfter(end.lastDay())) {
            return Phase.ENDED;
        }
        return day.isBefore(end.lastDay().minus(REMINDED)) ? Phase.ANNOUNCED : Phase.ENDING;
    }

    /** The end, once it has been announced. */
    public @Nullable End endKnown(Instant receivedAt) {
        return end == null || receivedAt.isBefore(end.announcedAt()) ? null : end;
    }
}
