package migration.exchange.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import migration.exchange.indexing.StoredRecord;

/** Port of what the store holds of persons. Waits while the store is away. */
public interface StoreTraces {

    /** Ids of identities that carry one of the numbers. */
    Set<String> identities(PersonNumbers numbers);

    /** Records that point to one of the identities. */
    List<StoredRecord> pointingTo(Set<String> identities);

    /** The numbers that identities carry, those still there. */
    Set<String> numbers(Collection<String> identities);

    /** Keeps what was found, for an order to name it. */
    void keep(String id, Finding finding);

    /** What was found once. */
    Optional<Finding> finding(String id);

    /**
     * Does in the store what the ledger says, in all generations: tombstones that older versions do not get past, cases
     * deleted, issues without values, identities deleted to which nothing points. Repeats change nothing.
     */
    void apply(List<LedgerEntry> entries);

    /** The same in one generation of the records. */
    void applyTo(int generation, List<LedgerEntry> entries);

    /** Notes with the indices that everything up to a mark of the ledger is applied. */
    void mark(int mark);

    /**
     * Has the server rewrite what holds documents that were deleted or replaced, until none of it is on disk.
     *
     * @param goesOn asked all the time
     * @return false when it was to stop before
     */
    boolean purge(BooleanSupplier goesOn);
}
