package migration.exchange.erasure.elasticsearch;

import java.time.Duration;
import migration.exchange.elasticsearch.BeforeServing;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.erasure.KnownErasures;
import migration.exchange.erasure.Ledger;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that was restored from a copy, or is empty and will be filled from the archive, does not know what was erased
 * since: it learns it before anybody reads it.
 */
final class LedgerFirst implements BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerFirst.class);

    private static final Duration LONGEST_PURGE = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final KeyedDigest digest;
    private final FeedKinds kinds;

    LedgerFirst(Ledger ledger, KeyedDigest digest, FeedKinds kinds) {
        this.ledger = ledger;
        this.digest = digest;
        this.kinds = kinds;
    }

    /** A copy of an index that is away may hold it up for hours; nobody waits for that. */
    private static void purge(ErasedStore store) {
        long end = System.nanoTime() + LONGEST_PURGE.toNanos();
        if (!store.purge(() -> System.nanoTime() < end)) {
            LOG.warn("deleted documents of erased persons are still in files of the index until these are merged");
        }
    }

    @Override
    public void prepare(Cluster cluster) {
        KnownErasures known = ledger.known();
        if (known.mark() == 0) {
            return;
        }
        ErasedStore store = new ErasedStore(cluster, digest, kinds);
        int mark = store.mark();
        if (mark < known.mark()) {
            LOG.info("the store does not know {} lines of the ledger of erasures: applying them", known.mark() - mark);
            store.apply(known.since(mark));
            store.mark(known.mark());
            purge(store);
        }
    }
}
