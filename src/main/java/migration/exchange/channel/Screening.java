package migration.exchange.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.channel.JudgedBatch.Item;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Submission;
import migration.exchange.erasure.ErasedPlace;
import migration.exchange.erasure.Erasure;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.KnownErasures;
import migration.exchange.quality.Issue;
import org.springframework.stereotype.Component;

/**
 * Keeps out what is erased. The ledger is asked after the batch was read and again after everything was written: what is
 * entered before the one is seen by the pipeline, what is entered after the other finds all that the pipeline has written,
 * and a batch in between is done again.
 */
@Component
public class Screening {

    private final Erasures erasures;

    public Screening(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Parts a judged batch into records that go on and records that are erased. */
    JudgedBatch screen(Submission submission, BatchId id, List<Item> judged) {
        KnownErasures known = erasures.known();
        if (known.mark() == 0) {
            return new JudgedBatch(submission, id, judged, new Screened(0, List.of()));
        }
        List<Item> living = new ArrayList<>();
        List<RecordOutcome> erased = new ArrayList<>();
        Map<Erasure, List<ErasedPlace>> late = new LinkedHashMap<>();
        for (Item item : judged) {
            ReadRecord read = item.judged().record();
            Optional<ErasedPlace> place = known.at(item.place());
            Optional<Erasure> by = known.keepsOut(submission.feed(), read.sourceId(), read.version());
            if (place.isPresent()) {
                erased.add(place.get().outcome());
            } else if (by.isPresent()) {
                ErasedPlace one = late(submission, item);
                erased.add(one.outcome());
                late.computeIfAbsent(by.get(), erasure -> new ArrayList<>()).add(one);
            } else {
                living.add(item);
            }
        }
        late.forEach(this::takeOut);
        int mark = late.isEmpty() ? known.mark() : erasures.known().mark();
        return new JudgedBatch(submission, id, living, new Screened(mark, erased));
    }

    /** A version that must stay out counts as older than what is known: than the tombstone. */
    private static ErasedPlace late(Submission submission, Item item) {
        ReadRecord read = item.judged().record();
        return new ErasedPlace(
                submission.feed(), item.place(), read.sourceId(), read.version(), Disposition.SUPERSEDED, List.of());
    }

    private void takeOut(Erasure by, List<ErasedPlace> places) {
        try {
            erasures.takeOut(by, places);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Called when all of a batch is written.
     *
     * @throws IllegalStateException when something was erased since it was screened: the broker delivers it again
     */
    void confirm(FinishedBatch batch) {
        int mark = batch.screened().mark();
        if (erasures.known().since(mark).stream().anyMatch(entry -> concerns(batch, entry.erased()))) {
            erasures.catchUp(mark);
            throw new IllegalStateException(
                    "something was erased while this was done, which is done again: " + batch.id());
        }
    }

    /** An identity that was deleted may be one to which the batch has just pointed. What another batch took out is its own. */
    private static boolean concerns(FinishedBatch batch, Finding erased) {
        return !erased.records().isEmpty()
                || !erased.identities().isEmpty()
                || erased.places().stream()
                        .anyMatch(one -> one.place()
                                .submission()
                                .equals(batch.submission().id()));
    }

    /** How long the ledger is. */
    int mark() {
        return erasures.known().mark();
    }

    /** An event without what issues quote of erased records. */
    SubmissionEvent silent(SubmissionEvent event) {
        KnownErasures known = erasures.known();
        if (known.mark() == 0) {
            return event;
        }
        if (event instanceof SubmissionEvent.BatchDone done) {
            List<RecordOutcome> records =
                    done.records().stream().map(one -> silent(known, one)).toList();
            return new SubmissionEvent.BatchDone(done.submission(), done.batch(), records);
        }
        if (event instanceof SubmissionEvent.Rejudged one) {
            return new SubmissionEvent.Rejudged(
                    one.submission(), one.position(), one.by(), one.step(), silent(known, one.record()));
        }
        return event instanceof SubmissionEvent.Damaged damaged
                        && known.isBlanked(damaged.submission().id())
                ? new SubmissionEvent.Damaged(
                        damaged.submission(), damaged.cause().withoutQuotes())
                : event;
    }

    private static RecordOutcome silent(KnownErasures known, RecordOutcome one) {
        if (known.at(one.place()).isEmpty()) {
            return one;
        }
        List<Issue> issues = ErasedPlace.silent(one.issues());
        return new RecordOutcome(one.place(), one.sourceId(), one.version(), one.disposition(), issues);
    }

    /** Called when events are counted: what was erased meanwhile is taken out of what was just kept. */
    void confirm(int mark) {
        if (erasures.known().mark() != mark) {
            erasures.catchUp(mark);
        }
    }
}
