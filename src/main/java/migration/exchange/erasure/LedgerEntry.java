package migration.exchange.erasure;

/**
 * A line of the ledger.
 *
 * @param erasure by what right
 * @param erased what
 */
public record LedgerEntry(Erasure erasure, Finding erased) {}
