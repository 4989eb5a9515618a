package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.erasure.ErasedPlace;
import migration.exchange.erasure.ErasedRecord;
import migration.exchange.erasure.Erasure;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.KnownErasures;
import migration.exchange.erasure.LedgerEntry;
import migration.exchange.erasure.LegalBasis;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import migration.exchange.validation.JudgedRecord;
import org.junit.jupiter.api.Test;

/** What the pipeline does with records that the ledger names, and when it grows under its hands. */
class ScreeningTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final SubmissionId SUBMISSION = new SubmissionId("a".repeat(32));
    private static final Erasure ERASURE = new Erasure("one", LegalBasis.COURT_DECISION, "2/17", "lead", Instant.EPOCH);
    private static final Issue QUOTING =
            new Issue("XSD_TYPE", Severity.ERROR, Layer.SCHEMA, new Place(1, 2, "/a"), "BERIDZE", "0..9", null);

    private final Book book = new Book();
    private final Screening screening = new Screening(book);

    /** A ledger in memory. */
    private static final class Book implements Erasures {

        private final List<LedgerEntry> entries = new ArrayList<>();
        private final List<ErasedPlace> takenOut = new ArrayList<>();
        private final List<Integer> caughtUp = new ArrayList<>();

        void enter(Finding finding) {
            entries.add(new LedgerEntry(ERASURE, finding));
        }

        @Override
        public KnownErasures known() {
            return new KnownErasures(entries);
        }

        @Override
        public void takeOut(Erasure by, List<ErasedPlace> places) {
            takenOut.addAll(places);
            enter(new Finding(List.of(), places, List.of(), List.of()));
        }

        @Override
        public void catchUp(int mark) {
            caughtUp.add(mark);
        }

        @Override
        public void applyTo(int generation) {}
    }

    private static RecordPlace place(int position) {
        return new RecordPlace(SUBMISSION, position, position * 100L, 100);
    }

    private static JudgedBatch.Item item(int position, String sourceId, int version) {
        ReadRecord read =
                new ReadRecord(position, position * 100L, 100, sourceId, version, null, List.of(), path -> Place.WHOLE);
        return new JudgedBatch.Item(new JudgedRecord(read, List.of(QUOTING), Verdict.QUARANTINED), place(position));
    }

    private static Submission submission() {
        return Submissions.named(SUBMISSION, FEED);
    }

    private JudgedBatch screen(JudgedBatch.Item... items) {
        return screening.screen(submission(), new BatchId(SUBMISSION, 0, items.length), List.of(items));
    }

    private static FinishedBatch finished(JudgedBatch batch) {
        return new FinishedBatch(
                batch.submission(), batch.id(), batch.screened().outcomes(), batch.screened());
    }

    private static ErasedPlace erased(int position) {
        return new ErasedPlace(FEED, place(position), "s-1", 2, Disposition.QUARANTINED, List.of());
    }

    /** Its placeholder cannot be read: it is known by its place, and counts as it counted. */
    @Test
    void whatWasErasedCountsAsItCounted() {
        book.enter(new Finding(List.of(), List.of(erased(1)), List.of(), List.of()));

        JudgedBatch batch = screen(item(0, "s-0", 1), item(1, null, 0), item(2, "s-2", 1));

        assertThat(batch.records()).hasSize(2);
        assertThat(batch.screened().outcomes()).containsExactly(erased(1).outcome());
        assertThat(finished(batch).living()).isEmpty();
        assertThat(book.takenOut).isEmpty();
    }

    @Test
    void anOlderVersionThatComesAgainIsTakenOutAtOnceAndANewerOnePasses() {
        book.enter(new Finding(List.of(new ErasedRecord(FEED, "s-1", 3, place(9))), List.of(), List.of(), List.of()));

        JudgedBatch batch = screen(item(0, "s-1", 3), item(1, "s-1", 4), item(2, "s-1", 1));

        assertThat(batch.records()).extracting(one -> one.place().position()).containsExactly(1);
        assertThat(batch.screened().outcomes())
                .extracting(RecordOutcome::disposition)
                .containsOnly(Disposition.SUPERSEDED);
        assertThat(book.takenOut).extracting(one -> one.place().position()).containsExactly(0, 2);
        assertThatCode(() -> screening.confirm(finished(batch))).doesNotThrowAnyException();
    }

    @Test
    void aBatchDuringWhichSomethingIsErasedIsDoneAgain() {
        JudgedBatch before = screen(item(0, "s-1", 1));
        assertThatCode(() -> screening.confirm(finished(before))).doesNotThrowAnyException();
        book.enter(new Finding(List.of(), List.of(erased(0)), List.of(), List.of()));

        assertThatThrownBy(() -> screening.confirm(finished(before))).isInstanceOf(IllegalStateException.class);
        assertThat(book.caughtUp).containsExactly(0);
    }

    /** Else an agency that sends all it has once more would have every batch done again for those beside it. */
    @Test
    void whatAnotherBatchHasTakenOutDoesNotConcernThisOne() {
        JudgedBatch before = screen(item(0, "s-1", 1));
        RecordPlace elsewhere = new RecordPlace(new SubmissionId("b".repeat(32)), 0, 0, 100);
        ErasedPlace late = new ErasedPlace(FEED, elsewhere, "s-9", 1, Disposition.SUPERSEDED, List.of());
        book.enter(new Finding(List.of(), List.of(late), List.of(), List.of()));
        assertThatCode(() -> screening.confirm(finished(before))).doesNotThrowAnyException();
    }

    /** What waits to be counted quotes it still. */
    @Test
    void eventsOfErasedRecordsQuoteNothing() {
        book.enter(new Finding(List.of(), List.of(erased(1)), List.of(), List.of()));
        List<RecordOutcome> records = List.of(
                new RecordOutcome(place(0), "s-0", 1, Disposition.QUARANTINED, List.of(QUOTING)),
                new RecordOutcome(place(1), "s-1", 2, Disposition.QUARANTINED, List.of(QUOTING)));

        SubmissionEvent.BatchDone silent = (SubmissionEvent.BatchDone)
                screening.silent(new SubmissionEvent.BatchDone(submission(), new BatchId(SUBMISSION, 0, 2), records));

        assertThat(silent.records().get(0)).isEqualTo(records.get(0));
        assertThat(silent.records().get(1).issues()).extracting(Issue::code).containsExactly("XSD_TYPE");
        assertThat(silent.records().get(1).toString()).doesNotContain("BERIDZE");
    }
}
