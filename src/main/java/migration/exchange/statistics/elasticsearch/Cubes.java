package migration.exchange.statistics.elasticsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import migration.exchange.statistics.Cube;
import migration.exchange.statistics.TableQuery;
import org.jspecify.annotations.Nullable;

/**
 * The cubes that were asked for last. One is counted anew when something has been written since, but in the long run not
 * more often than that it takes a small share of the time: who reads tables must not take from those who send records what
 * these need. With few records every answer is exact; with many, and while they come in without a pause, figures are at
 * most as old as that share makes them.
 */
final class Cubes {

    private static final int KEPT = 32;

    /** So many nanoseconds of counting are free: with few records nobody ever sees old figures. */
    private static final double BURST = 2e9;

    private final CubeSource source;
    private final double share;
    private final LongSupplier nanoTime;
    private final Clock clock;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param share of the time that counting one of them may take in the long run; 1 for as often as anybody asks
     * @param nanoTime ages are told by it, in nanoseconds
     * @param clock tells readers when figures were right
     */
    Cubes(CubeSource source, double share, LongSupplier nanoTime, Clock clock) {
        this.source = source;
        this.share = share;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    /**
     * A cube.
     *
     * @param at when nothing had been written that it does not count
     */
    record Counted(Cube cube, Instant at) {}

    /** A table at days. */
    private record Key(String table, Map<String, LocalDate> parameters) {}

    /** The cube of what a query asks for. */
    Counted of(TableQuery query) {
        Key key = new Key(query.table().id(), query.parameters());
        Entry entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(key, any -> new Entry());
        }
        return entry.cube(query);
    }

    /** One cube, and how it was counted last. */
    private final class Entry {

        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Counted counted;
        private volatile double credit = BURST;
        private volatile long since = nanoTime.getAsLong();
        private String mark = "";

        /** Who finds it being counted takes the one before, if there is one. */
        Counted cube(TableQuery query) {
            Counted last = counted;
            if (last != null && (!isAffordable() || counting.isLocked())) {
                return last;
            }
            counting.lock();
            try {
                last = counted;
                return last != null && !isAffordable() ? last : current(query, last);
            } finally {
                counting.unlock();
            }
        }

        private Counted current(TableQuery query, @Nullable Counted last) {
            Instant at = clock.instant();
            String now = source.mark(query.table());
            Counted current =
                    last != null && now.equals(mark) ? new Counted(last.cube(), at) : new Counted(counted(query), at);
            mark = now;
            counted = current;
            return current;
        }

        private Cube counted(TableQuery query) {
            long begin = nanoTime.getAsLong();
            Cube cube = source.read(query.table(), query.parameters());
            long end = nanoTime.getAsLong();
            credit = credit(end) - (end - begin);
            since = end;
            return cube;
        }

        /** Nanoseconds that counting may take: what has been saved since it was counted last, up to a burst. */
        private double credit(long now) {
            return Math.min(BURST, credit + share * (now - since));
        }

        private boolean isAffordable() {
            return credit(nanoTime.getAsLong()) > 0;
        }
    }
}
