package migration.exchange.archive.segments;

/**
 * Where a submission stands.
 *
 * @param segment number of the segment in this process
 * @param position byte position of its header frame
 */
record Location(int segment, long position) {

    private static final int POSITION_BITS = 40;

    /** Both numbers in one, never 0: segments count from 1. */
    long packed() {
        return (long) segment << POSITION_BITS | position;
    }

    static Location unpacked(long packed) {
        return new Location((int) (packed >>> POSITION_BITS), packed & (1L << POSITION_BITS) - 1);
    }
}
