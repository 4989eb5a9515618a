package migration.exchange.archive.segments;

import java.util.Comparator;
import migration.exchange.envelope.Submission;

/**
 * A submission in a round, small enough for a million of them.
 *
 * @param millis instant of receipt
 * @param id the first 60 bits of its id, in the order of ids
 * @param place where its header stands, packed
 */
record Standing(long millis, long id, long place) implements Comparable<Standing> {

    private static final int DIGITS = 12;
    private static final int BITS = 5;
    private static final int FIRST_LETTER = 6;

    private static final Comparator<Standing> RECEIPT =
            Comparator.comparingLong(Standing::millis).thenComparingLong(Standing::id);

    /** By what submissions are put in order. */
    record Key(long millis, long id) {

        boolean isBefore(Standing other) {
            return millis < other.millis || millis == other.millis && id < other.id;
        }
    }

    static Standing of(Submission submission, Location location) {
        return new Standing(
                submission.receivedAt().toEpochMilli(), bits(submission.id().value()), location.packed());
    }

    /** Digits come before letters, as in the text. */
    private static long bits(String base32) {
        long bits = 0;
        for (int i = 0; i < DIGITS; i++) {
            char digit = base32.charAt(i);
            bits = bits << BITS | (digit <= '7' ? digit - '2' : digit - 'a' + FIRST_LETTER);
        }
        return bits;
    }

    Key key() {
        return new Key(millis, id);
    }

    Location location() {
        return Location.unpacked(place);
    }

    @Override
    public int compareTo(Standing other) {
        return RECEIPT.compare(this, other);
    }
}
