package migration.exchange.validation;

import java.util.List;
import migration.exchange.contract.Lift;
import migration.exchange.contract.VersionChanges;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;

/**
 * The rules of a version of a contract for records of the version before: the same rules, and findings at the places of
 * what was sent.
 *
 * @param <O> the record class of the older version
 * @param <N> the record class of the version that has the rules
 */
public abstract class LiftedRules<O extends Record, N extends Record> implements RuleBook<O> {

    private final Lift<O, N> lift;
    private final RuleBook<N> rules;
    private final VersionChanges changes;

    /** @param changes what the version that has the rules says of the one before */
    protected LiftedRules(Lift<O, N> lift, RuleBook<N> rules, VersionChanges changes) {
        this.lift = lift;
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    public ContractId contract() {
        return lift.from();
    }

    @Override
    public List<Finding> judge(O record, Facts facts) {
        return rules.judge(lift.apply(record), facts).stream().map(this::asSent).toList();
    }

    private Finding asSent(Finding found) {
        return new Finding(
                found.code(),
                found.severity(),
                found.layer(),
                changes.before(found.path()),
                found.value(),
                found.expected());
    }
}
