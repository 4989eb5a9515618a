package migration.exchange.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.ContractId;
import migration.exchange.quality.Issue;

/** Reads a batch twice: one pass through the validator, one through JAXB; parsing twice is cheaper than JAXB over SAX. */
final class TwoPassReader implements BatchReader {

    private final MigrationContext context;
    private final Map<ContractId, Gate> gates = new HashMap<>();
    private final Map<ContractId, Binder> binders = new HashMap<>();

    TwoPassReader(MigrationContext context) {
        this.context = context;
    }

    @Override
    public List<ReadRecord> read(BatchText batch) {
        Contract contract = context.contract(batch.contract());
        List<Gate.Passage> passages =
                gates.computeIfAbsent(contract.id(), id -> new Gate(contract)).check(batch);
        List<Binder.Bound> bound = binders.computeIfAbsent(contract.id(), id -> new Binder(contract))
                .bind(batch, passages);
        List<ReadRecord> records = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            records.add(record(contract, batch, passages, i, bound.get(i)));
        }
        return records;
    }

    private static ReadRecord record(
            Contract contract, BatchText batch, List<Gate.Passage> passages, int index, Binder.Bound bound) {
        RecordText text =
                new RecordText(contract, batch, passages.get(0), passages.get(index), batch.firstPosition() + index);
        List<Issue> issues = text.issues(bound);
        return text.read(issues.isEmpty() ? bound.record() : null, issues);
    }
}
