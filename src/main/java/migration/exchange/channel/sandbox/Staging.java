package migration.exchange.channel.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.channel.FinishedBatch;
import migration.exchange.channel.Indexing;
import migration.exchange.channel.TranslatedBatch;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.WriteResult;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.sandbox.Scenario;
import migration.exchange.sandbox.Takings;

/**
 * Step 9 in a sandbox: where a scenario tells how it ends, the store is not asked. What the gate or a rule has stopped stays
 * stopped.
 */
public final class Staging {

    private static final String STAGED = "SANDBOX_SCENARIO";

    private final Takings takings;
    private final Indexing indexing;
    private final Duration slow;

    /** @param slow how long a slow submission stays in work */
    public Staging(Takings takings, NationalStore store, Duration slow) {
        this.takings = takings;
        this.indexing = new Indexing(store);
        this.slow = slow;
    }

    /** How long a submission stays in work before it is judged, milliseconds. */
    public long pause(String submission) {
        return takings.scenario(new SubmissionId(submission))
                .filter(Scenario.SLOW::equals)
                .map(scenario -> slow.toMillis())
                .orElse(0L);
    }

    /** The outcomes of a batch, by the store or by its scenario. */
    public FinishedBatch index(TranslatedBatch batch) {
        return takings.scenario(batch.submission().id())
                .map(scenario -> staged(batch, scenario))
                .orElseGet(() -> indexing.index(batch));
    }

    private FinishedBatch staged(TranslatedBatch batch, Scenario scenario) {
        return switch (scenario) {
            case QUARANTINED -> stopped(new Indexing(all(WriteResult.ACCEPTED)).index(batch));
            case UNCHANGED -> new Indexing(all(WriteResult.UNCHANGED)).index(batch);
            case SUPERSEDED -> new Indexing(all(WriteResult.SUPERSEDED)).index(batch);
            case SLOW, BROKER_DOWN, RATE_LIMITED -> indexing.index(batch);
        };
    }

    /** A store that has the same to say of all records and keeps none. */
    private static NationalStore all(WriteResult result) {
        return documents -> documents.stream().map(document -> result).toList();
    }

    private static FinishedBatch stopped(FinishedBatch batch) {
        List<RecordOutcome> outcomes =
                batch.outcomes().stream().map(Staging::stopped).toList();
        return new FinishedBatch(batch.submission(), batch.id(), outcomes, batch.screened());
    }

    private static RecordOutcome stopped(RecordOutcome one) {
        if (one.disposition() != Disposition.ACCEPTED) {
            return one;
        }
        List<Issue> issues = new ArrayList<>(one.issues());
        issues.add(new Issue(STAGED, Severity.ERROR, Layer.RULE, Place.WHOLE, null, null, null));
        return new RecordOutcome(one.place(), one.sourceId(), one.version(), Disposition.QUARANTINED, issues);
    }
}
