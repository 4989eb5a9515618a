package migration.exchange.simulation.generator;

/** How large the simulated country is: one simulated person, crossing or permit stands for {@code scale}. */
public enum Size {
    TINY("tiny", 10_000, true),
    DEMO("demo", 5_000, true),
    BENCH_1M("bench-1m", 250, false);

    private final String title;
    private final int scale;
    private final boolean allFeeds;

    Size(String title, int scale, boolean allFeeds) {
        this.title = title;
        this.scale = scale;
        this.allFeeds = allFeeds;
    }

    /** The size of a name such as {@code bench-1m}. @throws IllegalArgumentException if there is none */
    public static Size of(String title) {
        for (Size size : values()) {
            if (size.title.equals(title)) {
                return size;
            }
        }
        throw new IllegalArgumentException("no size " + title);
    }

    public String title() {
        return title;
    }

    public int scale() {
        return scale;
    }

    /** False for benchmarks: crossings, permits and refusals only. */
    public boolean allFeeds() {
        return allFeeds;
    }
}
