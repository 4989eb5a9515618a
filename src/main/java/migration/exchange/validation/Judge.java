package migration.exchange.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import migration.exchange.contract.BatchReader;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.ReadRecord;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Judges batches: gate, version, rules. Not thread-safe: every worker has its own, made by {@link Judges}. What a rule
 * throws is a broken machine and goes on to the caller.
 */
public final class Judge {

    /**
     * Highest version that passes. Agencies count from 1, and no case is changed a thousand times; a wild number would
     * keep out every true version that follows.
     */
    public static final int HIGHEST_VERSION = 1_001;

    private final BatchReader reader;
    private final Map<ContractId, RuleBook<?>> books;

    Judge(BatchReader reader, Map<ContractId, RuleBook<?>> books) {
        this.reader = reader;
        this.books = books;
    }

    /**
     * Judges every record of a batch, in order.
     *
     * @param receivedAt instant of receipt of the submission
     */
    public List<JudgedRecord> judge(BatchText batch, Instant receivedAt) {
        Facts facts = new Facts(batch.contract().feed(), receivedAt);
        RuleBook<?> book = books.get(batch.contract());
        return reader.read(batch).stream()
                .map(record -> judge(record, book, facts))
                .toList();
    }

    private static JudgedRecord judge(ReadRecord record, @Nullable RuleBook<?> book, Facts facts) {
        Record content = record.content();
        List<Issue> issues = new ArrayList<>(record.issues());
        if (record.version() > HIGHEST_VERSION) {
            issues.add(farFuture(record));
        }
        if (book != null && content != null) {
            findings(book, content, facts).forEach(finding -> issues.add(issue(finding, record)));
        }
        if (issues.size() > 1) {
            issues.sort(Comparator.comparingInt((Issue issue) -> issue.place().line())
                    .thenComparingInt(issue -> issue.place().column()));
        }
        return new JudgedRecord(record, List.copyOf(issues), Verdict.of(issues));
    }

    /** The book is filed under the contract, and the contract says which class its records have. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> List<Finding> findings(RuleBook<R> book, Record content, Facts facts) {
        return book.judge((R) content, facts);
    }

    private static Issue farFuture(ReadRecord record) {
        return new Issue(
                "VERSION_FAR_FUTURE",
                Severity.ERROR,
                Layer.IDENTITY,
                record.locator().locate("@version"),
                String.valueOf(record.version()),
                "1.." + HIGHEST_VERSION,
                null);
    }

    private static Issue issue(Finding finding, ReadRecord record) {
        return new Issue(
                finding.code(),
                finding.severity(),
                finding.layer(),
                record.locator().locate(finding.path()),
                finding.value(),
                finding.expected(),
                null);
    }
}
