package migration.exchange.normalization;

import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;

/**
 * Message translator from a contract's record to the canonical model. Only called for records that passed the gate and
 * the rules, so every code is known.
 *
 * @param <R> the record class of the contract
 */
public interface Translator<R extends Record> {

    /** The contract whose records are translated. */
    ContractId contract();

    /** The canonical record. */
    CanonicalRecord translate(R record);
}
