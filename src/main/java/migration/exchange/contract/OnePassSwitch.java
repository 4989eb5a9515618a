package migration.exchange.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import migration.exchange.envelope.FeedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which feeds are read in one pass: all but those that are set to two, and those in which a shadow check has found a
 * difference. Counts what the tables read and what they left to the judge. One for all readers of a process; thread-safe.
 */
public final class OnePassSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(OnePassSwitch.class);

    /** One batch in fifty costs half a microsecond a record. */
    static final int SHADOWED = 50;

    private final AtomicLong batches = new AtomicLong();
    private final Set<FeedId> off = ConcurrentHashMap.newKeySet();
    private final Map<FeedId, LongAdder> certain = new ConcurrentHashMap<>();
    private final Map<FeedId, LongAdder> doubtful = new ConcurrentHashMap<>();
    private volatile Consumer<ReadersDiffer> told = difference -> {};

    OnePassSwitch() {}

    /** From now on these feeds are read in two passes. */
    public void off(Collection<FeedId> feeds) {
        off.addAll(feeds);
    }

    /** Whom a difference is told; what it throws stops no reader. */
    public void tell(Consumer<ReadersDiffer> whom) {
        told = whom;
    }

    /** Whether the feed is read in one pass. */
    public boolean isOn(FeedId feed) {
        return !off.contains(feed);
    }

    /** Records of a feed that the tables have read since the process began. */
    public long certain(FeedId feed) {
        return sum(certain, feed);
    }

    /** Records of a feed that the tables have left to the judge. */
    public long doubtful(FeedId feed) {
        return sum(doubtful, feed);
    }

    private static long sum(Map<FeedId, LongAdder> counts, FeedId feed) {
        LongAdder count = counts.get(feed);
        return count == null ? 0 : count.sum();
    }

    /** Whether the next batch of this process, whoever reads it, is one to be read twice; the first one is. */
    boolean isShadowed() {
        return batches.getAndIncrement() % SHADOWED == 0;
    }

    void count(FeedId feed, int byTables, int byJudge) {
        certain.computeIfAbsent(feed, key -> new LongAdder()).add(byTables);
        doubtful.computeIfAbsent(feed, key -> new LongAdder()).add(byJudge);
    }

    void differ(ReadersDiffer difference) {
        off.add(difference.contract().feed());
        LOG.error(
                "reading {} in one pass has made another record than the JDK and JAXB, at {}: {}; it is read in two from now on",
                difference.contract(),
                difference.place(),
                difference.words());
        try {
            told.accept(difference);
        } catch (RuntimeException e) {
            LOG.error("a difference of the readers could not be told", e);
        }
    }
}
