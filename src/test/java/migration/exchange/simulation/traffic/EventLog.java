package migration.exchange.simulation.traffic;

import java.util.Arrays;

/**
 * Events of one month and feed in packed form: 24 bytes each, sorted by instant, entity and event.
 *
 * <p>The third number holds from the top: fate (8 bits), checkpoint (6), direction (1), kind of trip (2), hour place free,
 * event number (32).
 */
public final class EventLog {

    private static final int WIDTH = 3;

    private long[] cells = new long[64 * WIDTH];
    private int size;

    synchronized void add(long instant, long entity, long details) {
        if (cells.length < (size + 1) * WIDTH) {
            cells = Arrays.copyOf(cells, cells.length * 3 / 2 / WIDTH * WIDTH + WIDTH);
        }
        set(size++, instant, entity, details);
    }

    private void set(int at, long instant, long entity, long details) {
        cells[at * WIDTH] = instant;
        cells[at * WIDTH + 1] = entity;
        cells[at * WIDTH + 2] = details;
    }

    public int size() {
        return size;
    }

    public Event get(int at) {
        return new Event(cells[at * WIDTH], cells[at * WIDTH + 1], cells[at * WIDTH + 2]);
    }

    public int fate(int at) {
        return (int) (cells[at * WIDTH + 2] >>> 56);
    }

    public void fate(int at, int fate) {
        long details = cells[at * WIDTH + 2];
        cells[at * WIDTH + 2] = details & 0xFF_FFFF_FFFF_FFFFL | (long) fate << 56;
    }

    /** Brings the events into their order and gives back what room is left over. */
    void sort() {
        Event[] events = new Event[size];
        for (int i = 0; i < size; i++) {
            events[i] = get(i);
        }
        Arrays.sort(events);
        cells = new long[size * WIDTH];
        for (int i = 0; i < size; i++) {
            set(i, events[i].instant(), events[i].entity(), events[i].details());
        }
    }
}
