package migration.exchange.archive.segments;

import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * Submission ids and where they stand, in memory: an open-addressing table of plain numbers, so that a million
 * submissions cost some 50 MB. Ids are told apart by their first 120 bits.
 */
final class Catalogue {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int DIGITS = 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] places = new long[FIRST_CAPACITY];
    private int size;

    synchronized @Nullable Location find(SubmissionId id) {
        long packed = places[slot(high(id), low(id))];
        return packed == 0 ? null : Location.unpacked(packed);
    }

    synchronized void put(SubmissionId id, Location location) {
        if (size * 2 >= places.length) {
            grow();
        }
        insert(high(id), low(id), location.packed());
    }

    synchronized int size() {
        return size;
    }

    private void insert(long highBits, long lowBits, long packed) {
        int slot = slot(highBits, lowBits);
        if (places[slot] == 0) {
            size++;
        }
        high[slot] = highBits;
        low[slot] = lowBits;
        places[slot] = packed;
    }

    private int slot(long highBits, long lowBits) {
        int mask = places.length - 1;
        int slot = (int) (highBits ^ lowBits) & mask;
        while (places[slot] != 0 && (high[slot] != highBits || low[slot] != lowBits)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldPlaces = places;
        high = new long[oldPlaces.length * 2];
        low = new long[oldPlaces.length * 2];
        places = new long[oldPlaces.length * 2];
        size = 0;
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                insert(oldHigh[i], oldLow[i], oldPlaces[i]);
            }
        }
    }

    private static long high(SubmissionId id) {
        return bits(id.value(), 0);
    }

    private static long low(SubmissionId id) {
        return bits(id.value(), DIGITS);
    }

    private static long bits(String base32, int from) {
        long bits = 0;
        for (int i = from; i < from + DIGITS; i++) {
            char digit = base32.charAt(i);
            bits = bits << 5 | (digit <= '7' ? digit - '2' + 26 : digit - 'a');
        }
        return bits;
    }
}
