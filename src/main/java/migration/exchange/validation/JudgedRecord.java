package migration.exchange.validation;

import java.util.List;
import migration.exchange.contract.OwnPlaces;
import migration.exchange.contract.ReadRecord;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Verdict;

/**
 * A record with everything that was found, and what follows from it.
 *
 * @param record the record as the gate read it; its content is bound unless the gate rejected it
 * @param issues all issues of gate and rules in document order
 * @param verdict what follows from them
 */
public record JudgedRecord(ReadRecord record, List<Issue> issues, Verdict verdict) {

    /** The same, with issues told by the agency's own form, in which it is the record at an index of its piece. */
    public JudgedRecord in(OwnPlaces places, int index) {
        return new JudgedRecord(record, places.of(issues, index), verdict);
    }

    /** The same, with issues that quote nothing of the record. */
    public JudgedRecord withoutQuotes() {
        return new JudgedRecord(
                record, issues.stream().map(Issue::withoutQuotes).toList(), verdict);
    }
}
