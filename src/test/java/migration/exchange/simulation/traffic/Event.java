package migration.exchange.simulation.traffic;

/**
 * A person's passage or refusal at a checkpoint.
 *
 * @param instant seconds of the epoch
 * @param entity the person
 * @param details packed, see {@link EventLog}
 */
public record Event(long instant, long entity, long details) implements Comparable<Event> {

    static long pack(int checkpoint, boolean in, boolean transit, int number) {
        return (long) checkpoint << 50 | (in ? 1L << 49 : 0) | (transit ? 1L << 48 : 0) | number & 0xFFFF_FFFFL;
    }

    public int checkpoint() {
        return (int) (details >>> 50) & 0x3F;
    }

    public boolean in() {
        return (details >>> 49 & 1) == 1;
    }

    public boolean transit() {
        return (details >>> 48 & 1) == 1;
    }

    /** Number of the event in the person's life: unique for each entity. */
    public int number() {
        return (int) details;
    }

    /** Number of the trip that the event belongs to. */
    public int trip() {
        return number() >>> 1;
    }

    public int fate() {
        return (int) (details >>> 56);
    }

    @Override
    public int compareTo(Event other) {
        int order = Long.compare(instant, other.instant);
        if (order == 0) {
            order = Long.compareUnsigned(entity, other.entity);
        }
        return order != 0 ? order : Long.compare(details & 0xFFFF_FFFFL, other.details & 0xFFFF_FFFFL);
    }
}
