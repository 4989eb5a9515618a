package migration.exchange.accounts;

/** How far a submission has come. */
public enum ReceiptState {
    RECEIVED,
    PROCESSING,
    COMPLETED,
    DAMAGED
}
