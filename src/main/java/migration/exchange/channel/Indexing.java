package migration.exchange.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Severity;
import migration.exchange.validation.JudgedRecord;
import org.springframework.stereotype.Component;

/** Step 9: one request for batches that wait together; what the store answers decides what became of each record. */
@Component("indexing")
public class Indexing {

    private static final String CONFLICT = "VERSION_SAME_OTHER_CONTENT";

    private final NationalStore store;

    public Indexing(NationalStore store) {
        this.store = store;
    }

    /** Batches that wait together are one request. */
    public List<FinishedBatch> together(List<TranslatedBatch> batches) {
        List<RecordDocument> documents =
                batches.stream().flatMap(batch -> batch.documents().stream()).toList();
        Iterator<WriteResult> results = store.write(documents).iterator();
        return batches.stream().map(batch -> finished(batch, results)).toList();
    }

    public FinishedBatch index(TranslatedBatch batch) {
        return together(List.of(batch)).get(0);
    }

    private static FinishedBatch finished(TranslatedBatch batch, Iterator<WriteResult> results) {
        List<RecordOutcome> outcomes = new ArrayList<>();
        batch.stopped()
                .forEach(item -> outcomes.add(
                        outcome(item, Disposition.QUARANTINED, item.judged().issues())));
        batch.passed().forEach(item -> outcomes.add(written(item, results.next())));
        outcomes.addAll(batch.screened().outcomes());
        outcomes.sort(Comparator.comparingInt(outcome -> outcome.place().position()));
        return new FinishedBatch(batch.submission(), batch.id(), outcomes, batch.screened());
    }

    private static RecordOutcome written(JudgedBatch.Item item, WriteResult result) {
        List<Issue> issues = item.judged().issues();
        return switch (result) {
            case ACCEPTED -> outcome(item, Disposition.ACCEPTED, issues);
            case UNCHANGED -> outcome(item, Disposition.UNCHANGED, issues);
            case SUPERSEDED -> outcome(item, Disposition.SUPERSEDED, issues);
            case CONFLICT -> outcome(item, Disposition.QUARANTINED, with(issues, conflict(item.judged())));
        };
    }

    /** Same id and version, other content: nothing is overwritten, a steward decides. */
    private static Issue conflict(JudgedRecord judged) {
        var read = judged.record();
        String version = String.valueOf(read.version());
        return new Issue(
                CONFLICT, Severity.ERROR, Layer.IDENTITY, read.locator().locate("@version"), version, null, null);
    }

    private static List<Issue> with(List<Issue> issues, Issue another) {
        List<Issue> all = new ArrayList<>(issues);
        all.add(another);
        return all;
    }

    private static RecordOutcome outcome(JudgedBatch.Item item, Disposition disposition, List<Issue> issues) {
        var read = item.judged().record();
        return new RecordOutcome(item.place(), read.sourceId(), read.version(), disposition, issues);
    }
}
