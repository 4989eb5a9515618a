package migration.exchange.contract;

import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;

/**
 * Makes of a record in one version of a contract the same record in the next. It adds nothing and loses nothing: what
 * follows from a record must not depend on the version it came in.
 *
 * @param <O> the record class of the older version
 * @param <N> the record class of the next version
 */
public interface Lift<O extends Record, N extends Record> {

    /** The older version. */
    ContractId from();

    /** Everything but the frame, which is the same in all versions. */
    N lift(O older);

    /** The record in the next version, with its frame. */
    default N apply(O older) {
        N newer = lift(older);
        newer.setSourceId(older.getSourceId());
        newer.setVersion(older.getVersion());
        newer.setCancelled(older.isCancelled());
        return newer;
    }
}
