package migration.exchange.normalization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a code of an agency stands for on a day. */
public sealed interface Mapping {

    /** It stands for this code of the platform. */
    record Mapped(String code) implements Mapping {}

    /** Neither the agency's map nor the platform's list knows it. */
    record Unknown(String local) implements Mapping {}

    /**
     * It stands for this code of the platform, but not on that day.
     *
     * @param code the platform's code
     * @param from first day on which it may be used, null when open
     * @param to last day on which it may be used, null when open
     */
    record NotValid(
            String code, @Nullable LocalDate from, @Nullable LocalDate to) implements Mapping {

        /** Whether it had been abolished before the day, rather than not yet been introduced. */
        public boolean retiredOn(LocalDate day) {
            return to != null && day.isAfter(to);
        }
    }
}
