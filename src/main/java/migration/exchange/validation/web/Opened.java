package migration.exchange.validation.web;

import java.util.Optional;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import org.jspecify.annotations.Nullable;

/** Passes on what a check finds, and remembers the contract that the submission named. */
final class Opened implements CheckListener {

    private final CheckListener report;
    private @Nullable ContractId contract;

    Opened(CheckListener report) {
        this.report = report;
    }

    /** The contract; empty when the door did not open. */
    Optional<ContractId> contract() {
        return Optional.ofNullable(contract);
    }

    @Override
    public void opened(Envelope envelope) {
        contract = envelope.contract();
        report.opened(envelope);
    }

    @Override
    public void judged(JudgedRecord record) {
        report.judged(record);
    }

    @Override
    public void ended(CheckResult result) {
        report.ended(result);
    }
}
