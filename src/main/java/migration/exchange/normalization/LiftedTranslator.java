package migration.exchange.normalization;

import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.contract.Lift;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;

/**
 * The translator of a version of a contract for records of the version before, so that the same record becomes the same
 * canonical record whatever version it came in.
 *
 * @param <O> the record class of the older version
 * @param <N> the record class of the version that has the translator
 */
public abstract class LiftedTranslator<O extends Record, N extends Record> implements Translator<O> {

    private final Lift<O, N> lift;
    private final Translator<N> translator;

    protected LiftedTranslator(Lift<O, N> lift, Translator<N> translator) {
        this.lift = lift;
        this.translator = translator;
    }

    @Override
    public ContractId contract() {
        return lift.from();
    }

    @Override
    public CanonicalRecord translate(O record) {
        return translator.translate(lift.apply(record));
    }
}
