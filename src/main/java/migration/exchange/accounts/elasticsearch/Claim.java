package migration.exchange.accounts.elasticsearch;

import migration.exchange.accounts.ReceiptState;

/**
 * What receipts of one state say of their records.
 *
 * @param state the state, the same of all
 * @param received records found
 * @param told records of which they tell what became of them
 */
record Claim(ReceiptState state, long received, long told) {

    /** How many records must have an outcome for this to be true. */
    long due() {
        return switch (state) {
            case COMPLETED -> received;
            case PROCESSING -> told;
            case RECEIVED, DAMAGED -> 0;
        };
    }

    /** Whether the sums are right in themselves. */
    boolean addsUp() {
        return state != ReceiptState.COMPLETED || received == told;
    }

    /** By how many records this differs from what is proved, 0 when it does not. */
    long against(long proved) {
        return switch (state) {
            case COMPLETED -> Math.max(Math.abs(received - told), Math.abs(received - proved));
            // events come in any order: the split may not have been told of yet
            case PROCESSING -> Math.max(told - proved, received == 0 ? 0 : Math.max(0, proved - received));
            case RECEIVED, DAMAGED -> proved;
        };
    }
}
