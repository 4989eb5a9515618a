package migration.exchange.channel.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Numbers that were missing below one that was there: used up by a transaction that was open then, or rolled back.
 *
 * @param low the first of them
 * @param high the last of them
 * @param seen when they were found missing
 */
record Gap(long low, long high, Instant seen) {

    /** The numbers missing between {@code above} and each next number of a page. */
    static List<Gap> between(long above, NavigableSet<Long> numbers, Instant now) {
        List<Gap> gaps = new ArrayList<>();
        long before = above;
        for (long number : numbers.tailSet(above, false)) {
            if (number > before + 1) {
                gaps.add(new Gap(before + 1, number - 1, now));
            }
            before = number;
        }
        return gaps;
    }

    /** What is left of the gap when these numbers have appeared. */
    List<Gap> without(NavigableSet<Long> numbers) {
        List<Gap> left = new ArrayList<>();
        long from = low;
        for (long number : numbers.subSet(low, true, high, true)) {
            if (number > from) {
                left.add(new Gap(from, number - 1, seen));
            }
            from = number + 1;
        }
        if (from <= high) {
            left.add(new Gap(from, high, seen));
        }
        return left;
    }

    /**
     * Whether nothing can appear any more: the transaction that used the number had begun when it was found missing, so
     * it has ended by now.
     */
    boolean over(Duration longestTransaction, Instant asked) {
        return seen.plus(longestTransaction).isBefore(asked);
    }
}
