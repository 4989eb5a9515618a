package migration.exchange.envelope;

/**
 * Where what is said of a record stands: of two the higher one holds, whichever comes first. The agency's version counts
 * before what stewards have done with it.
 *
 * @param version the agency's version
 * @param step 0 as the agency or a first correction said it; odd for a correction that was taken back, even for the one that
 *     followed; less than {@value #STEPS}
 */
public record Rank(int version, int step) implements Comparable<Rank> {

    private static final int STEPS = 1 << 10;

    public Rank {
        if (version < 0 || step < 0 || step >= STEPS) {
            throw new IllegalArgumentException("no rank: version " + version + ", step " + step);
        }
    }

    /** That of a version as its agency sends it. */
    public static Rank of(int version) {
        return new Rank(version, 0);
    }

    /** Reads what {@link #number} wrote. */
    public static Rank ofNumber(long number) {
        return new Rank(Math.toIntExact(number / STEPS), (int) (number % STEPS));
    }

    /** Above whatever stewards do with a version, below the next one. */
    public static Rank last(int version) {
        return new Rank(version, STEPS - 1);
    }

    /** As one number in the same order. */
    public long number() {
        return (long) version * STEPS + step;
    }

    /** Whether a correction was taken back last. */
    public boolean withdraws() {
        return withdraws(step);
    }

    /** Whether a step takes the correction before it back. */
    public static boolean withdraws(int step) {
        return step % 2 == 1;
    }

    /** Whether what says a version and stands here leaves nothing of the record: what was before would say an earlier one. */
    public boolean leavesNothing(int said) {
        return withdraws() && said == version;
    }

    /** That of the next correction of this version. */
    public Rank correction() {
        return new Rank(version, step + (withdraws() ? 1 : 2));
    }

    /** That of taking the last correction back. */
    public Rank withdrawal() {
        return new Rank(version, step + (withdraws() ? 2 : 1));
    }

    @Override
    public int compareTo(Rank other) {
        return Long.compare(number(), other.number());
    }
}
