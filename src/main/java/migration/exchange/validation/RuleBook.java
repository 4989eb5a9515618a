package migration.exchange.validation;

import java.util.List;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;

/**
 * The rules of one contract beyond its schema. Rules are functions of the record, the instant of receipt and the code
 * lists valid on the day of the event.
 *
 * @param <R> the record class of the contract
 */
public interface RuleBook<R extends Record> {

    /** The contract whose records are judged. */
    ContractId contract();

    /** All findings, not the first one; empty when nothing is wrong. */
    List<Finding> judge(R record, Facts facts);
}
