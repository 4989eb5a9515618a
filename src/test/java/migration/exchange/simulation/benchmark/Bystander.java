package migration.exchange.simulation.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;

/** Reads some records of each feed again and again: what it has once seen must be there whenever it looks. */
final class Bystander implements AutoCloseable {

    private static final int SAMPLE = 200;
    private static final long PAUSE = 50;

    private final StoreReader store;
    private final Map<FeedId, List<StoredRecord>> seen = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "bystander");
    private volatile boolean enough;
    private long looks;
    private long gaps;
    private long longestMillis;

    Bystander(StoreReader store, Set<FeedId> feeds) {
        this.store = store;
        feeds.forEach(feed -> seen.put(feed, store.page(feed, null, SAMPLE)));
        seen.values().removeIf(List::isEmpty);
        thread.start();
    }

    private void watch() {
        while (!enough) {
            seen.forEach(this::look);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void look(FeedId feed, List<StoredRecord> expected) {
        long begin = System.nanoTime();
        looks++;
        gaps += isThere(feed, expected) ? 0 : 1;
        longestMillis = Math.max(longestMillis, (System.nanoTime() - begin) / 1_000_000);
    }

    private boolean isThere(FeedId feed, List<StoredRecord> expected) {
        try {
            List<String> ids = expected.stream().map(StoredRecord::sourceId).toList();
            return Set.copyOf(store.findAll(feed, ids)).equals(Set.copyOf(expected));
        } catch (RuntimeException unanswered) {
            return false;
        }
    }

    boolean hasSeenNoGap() {
        return gaps == 0;
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        thread.join();
    }

    @Override
    public String toString() {
        return "read meanwhile: %,d times up to %d records of a feed, %d times not all as before; longest %,d ms"
                .formatted(looks, SAMPLE, gaps, longestMillis);
    }
}
