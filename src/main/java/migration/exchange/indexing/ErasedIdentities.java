package migration.exchange.indexing;

/**
 * Port of what was erased of identities. Such a one may be said again, rightly, and be written again; but that it was
 * written once does not tell that it is there.
 */
public interface ErasedIdentities {

    /** Whether an identity was ever erased. */
    boolean contains(String id);
}
