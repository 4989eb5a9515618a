package migration.exchange.channel;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.indexing.StoreReader;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.springframework.stereotype.Component;

/** Brings what could not pass into quarantine, and closes cases that a correction or a later version has mended. */
@Component("quarantining")
public class Quarantining {

    private final Quarantine quarantine;
    private final StoreReader store;

    public Quarantining(Quarantine quarantine, StoreReader store) {
        this.quarantine = quarantine;
        this.store = store;
    }

    public FinishedBatch quarantine(FinishedBatch batch) {
        Correction correction = batch.submission().correction();
        if (correction == null) {
            admit(batch);
            overtake(batch);
        } else if (correction.withdraws()) {
            reopen(batch, correction);
        } else {
            release(batch, correction);
            overtake(batch);
        }
        return batch;
    }

    private void admit(FinishedBatch batch) {
        List<QuarantinedRecord> cases = batch.living().stream()
                .filter(outcome -> outcome.disposition() == Disposition.QUARANTINED)
                .map(outcome -> newCase(batch.submission(), outcome))
                .toList();
        Set<String> records = leftBehind(batch);
        if (!cases.isEmpty()) {
            quarantine.admit(cases);
            cases.stream()
                    .map(QuarantinedRecord::sourceId)
                    .filter(Objects::nonNull)
                    .forEach(records::add);
        }
        overtakenAlready(batch.submission().feed(), records);
    }

    /**
     * What is superseded now may have been a conflict in a delivery that was cut off after its case was admitted, and
     * the later version may have asked for cases before that.
     */
    private Set<String> leftBehind(FinishedBatch batch) {
        List<String> superseded = batch.living().stream()
                .filter(outcome -> outcome.disposition() == Disposition.SUPERSEDED)
                .map(outcome -> Objects.requireNonNull(outcome.sourceId()))
                .toList();
        return new TreeSet<>(quarantine.waiting(batch.submission().feed(), superseded));
    }

    /** A bad version may come after a newer good one: then nobody need mend it. */
    private void overtakenAlready(FeedId feed, Set<String> records) {
        List<Quarantine.Overtaking> newer = store.findAll(feed, records).stream()
                // a first version overtakes nothing, whichever of the two comes first
                .filter(stored -> stored.version() > 1)
                .map(stored -> new Quarantine.Overtaking(
                        stored.sourceId(),
                        stored.version(),
                        stored.place().submission().value()))
                .toList();
        if (!newer.isEmpty()) {
            quarantine.overtake(feed, newer);
        }
    }

    private static QuarantinedRecord newCase(Submission submission, RecordOutcome outcome) {
        return new QuarantinedRecord(
                QuarantinedRecord.idOf(outcome.place()),
                submission.feed(),
                outcome.place(),
                outcome.sourceId(),
                outcome.version(),
                outcome.issues(),
                submission.receivedAt(),
                QuarantinedRecord.State.WAITING,
                null,
                List.of());
    }

    /** A correction that is wrong again leaves its case waiting. */
    private void release(FinishedBatch batch, Correction correction) {
        boolean passed = batch.outcomes().stream().noneMatch(o -> o.disposition() == Disposition.QUARANTINED);
        // of an erased record there is no case any more
        if (passed && !batch.living().isEmpty()) {
            String id = caseOf(correction);
            requireCase(batch, id);
            quarantine.release(id, batch.submission());
        }
    }

    private static String caseOf(Correction correction) {
        return QuarantinedRecord.idOf(new RecordPlace(correction.original(), correction.position(), 0, 0));
    }

    /** A correction that is taken back leaves its case waiting again, unless its agency has sent a later version. */
    private void reopen(FinishedBatch batch, Correction withdrawal) {
        Set<String> records = batch.living().stream()
                .filter(outcome -> outcome.disposition() == Disposition.ACCEPTED)
                .map(outcome -> Objects.requireNonNull(outcome.sourceId()))
                .collect(Collectors.toSet());
        if (!records.isEmpty()) {
            String id = caseOf(withdrawal);
            requireCase(batch, id);
            records.forEach(sourceId -> quarantine.reopen(id, sourceId, batch.submission()));
            overtakenAlready(batch.submission().feed(), records);
        }
    }

    /** Told again, a correction may come before its original, whose case would then wait for ever. */
    private void requireCase(FinishedBatch batch, String id) {
        boolean first = batch.outcomes().stream().anyMatch(o -> o.disposition() == Disposition.ACCEPTED);
        if (first && !quarantine.has(id)) {
            throw new IllegalStateException("a correction of case " + id + " came before it");
        }
    }

    /** A first version overtakes nothing; to ask only for later ones spares nearly every batch a search. */
    private void overtake(FinishedBatch batch) {
        List<Quarantine.Overtaking> later = batch.living().stream()
                .filter(outcome -> outcome.disposition() == Disposition.ACCEPTED && outcome.version() > 1)
                .map(outcome -> new Quarantine.Overtaking(
                        Objects.requireNonNull(outcome.sourceId()),
                        outcome.version(),
                        batch.submission().id().value()))
                .toList();
        if (!later.isEmpty()) {
            quarantine.overtake(batch.submission().feed(), later);
        }
    }
}
