package migration.exchange.campaign.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a checker found. */
public final class Findings {

    private static final int SHOWN = 20;

    /** Kinds of findings. */
    public enum Kind {
        /** Acknowledged, and nowhere. */
        LOST,
        /** Counted, kept or accepted more often than it was. */
        DUPLICATED,
        /** Kept in a version, with a content or in a state that is not the last one. */
        STALE,
        /** Not in the accounts, or in accounts that do not add up. */
        UNACCOUNTED
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> examples = new EnumMap<>(Kind.class);

    void add(Kind kind, String what) {
        counts.merge(kind, 1L, Long::sum);
        List<String> some = examples.computeIfAbsent(kind, any -> new ArrayList<>());
        if (some.size() < SHOWN) {
            some.add(what);
        }
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public boolean none() {
        return counts.isEmpty();
    }

    /** Shows some of each kind. */
    public void print(PrintStream out) {
        examples.forEach((kind, some) -> some.forEach(one -> out.println(kind + ": " + one)));
    }

    /** Such as {@code lost 0, duplicated 0, stale 0, unaccounted 0}. */
    @Override
    public String toString() {
        return "lost %d, duplicated %d, stale %d, unaccounted %d"
                .formatted(count(Kind.LOST), count(Kind.DUPLICATED), count(Kind.STALE), count(Kind.UNACCOUNTED));
    }
}
