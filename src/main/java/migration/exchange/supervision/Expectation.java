package migration.exchange.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many records a day of the week brings. */
public sealed interface Expectation {

    /**
     * What a day is expected to bring; empty when nobody can say.
     *
     * @param before records of the days known, without holidays
     */
    Optional<Band> band(LocalDate day, Map<LocalDate, Long> before);

    /** Agreed with the agency; a weekday that is not named may bring anything. */
    record Given(Map<DayOfWeek, Band> bands) implements Expectation {

        public Given {
            bands = Map.copyOf(bands);
        }

        @Override
        public Optional<Band> band(LocalDate day, Map<LocalDate, Long> before) {
            return Optional.ofNullable(bands.get(day.getDayOfWeek()));
        }
    }

    /**
     * Learned from the same weekdays before. The middle one of them counts, which a single odd day does not move; around
     * it lie a share for how weeks differ, and three standard deviations of a count for chance.
     *
     * @param weeks how many weeks are looked back
     * @param atLeast days that must be known before they are trusted
     * @param tolerance how far from the middle is still usual, percent
     * @param least a middle below this says nothing: chance is too large a part of it
     */
    record Learned(int weeks, int atLeast, int tolerance, long least) implements Expectation {

        private static final int DEVIATIONS = 3;

        /** @throws IllegalArgumentException if nothing could be learned so */
        public Learned {
            if (atLeast < 1 || weeks < atLeast || tolerance < 0 || least < 1) {
                throw new IllegalArgumentException("nothing can be learned from " + atLeast + " of " + weeks
                        + " weeks, with a tolerance of " + tolerance + " percent from " + least + " records on");
            }
        }

        @Override
        public Optional<Band> band(LocalDate day, Map<LocalDate, Long> before) {
            List<Long> same = IntStream.rangeClosed(1, weeks)
                    .mapToObj(week -> before.get(day.minusWeeks(week)))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (same.size() < atLeast) {
                return Optional.empty();
            }
            long middle = same.get((same.size() - 1) / 2);
            return middle < least ? Optional.empty() : Optional.of(around(middle));
        }

        private Band around(long middle) {
            long room = Math.round(middle * tolerance / 100.0 + DEVIATIONS * Math.sqrt(middle));
            return new Band(Math.max(0, middle - room), middle + room);
        }
    }
}
