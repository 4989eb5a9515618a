package migration.exchange.schedule;

/** What happened, step by step: a digest always, the words only when they are wanted. */
final class Trace {

    private final StringBuilder words;
    private long digest;
    private int steps;

    Trace(boolean wanted) {
        words = wanted ? new StringBuilder() : null;
    }

    void step(long now, Object who, String what) {
        steps++;
        digest = digest * 31 + who.toString().hashCode();
        digest = digest * 31 + what.hashCode();
        if (words != null) {
            words.append("%5d %8d ms  %-16s %s%n".formatted(steps, now, who, what));
        }
    }

    /** What belongs to a step. */
    void note(String what) {
        digest = digest * 31 + what.hashCode();
        if (words != null) {
            words.append("                                    ").append(what).append(System.lineSeparator());
        }
    }

    int steps() {
        return steps;
    }

    long digest() {
        return digest;
    }

    @Override
    public String toString() {
        return words == null ? "" : words.toString();
    }
}
