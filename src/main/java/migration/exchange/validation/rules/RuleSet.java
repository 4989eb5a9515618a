package migration.exchange.validation.rules;

import java.util.List;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;

/**
 * Rules in the order in which they are asked: codes first, then what follows from them.
 *
 * <p>A cancellation is judged by its schema only. It says that the record never was, and what it repeats of the case is
 * not kept; the very fault of the case may be why it is cancelled.
 *
 * @param <R> the record class of the contract
 */
public final class RuleSet<R extends Record> {

    private final List<Rule<? super R>> rules;

    @SafeVarargs
    public RuleSet(Rule<? super R>... rules) {
        this.rules = List.of(rules);
    }

    /** All findings of all rules. */
    public List<Finding> judge(R record, Facts facts) {
        if (record.isCancelled()) {
            return List.of();
        }
        Findings findings = new Findings();
        rules.forEach(rule -> rule.check(record, facts, findings));
        return findings.all();
    }
}
