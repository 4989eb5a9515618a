package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.junit.jupiter.api.Test;

/** What order must not change: bad before good or after, a correction before its original. */
class QuarantiningTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final SubmissionId ORIGINAL = new SubmissionId("a".repeat(32));
    private static final SubmissionId ANOTHER = new SubmissionId("b".repeat(32));
    private static final String CASE = QuarantinedRecord.idOf(new RecordPlace(ORIGINAL, 3, 0, 0));

    private final Quarantine quarantine = mock(Quarantine.class);
    private final StoreReader store = mock(StoreReader.class);
    private final Quarantining quarantining = new Quarantining(quarantine, store);

    private static FinishedBatch batch(SubmissionId id, int version, Disposition disposition, Correction correction) {
        Submission submission = Submissions.named(id, FEED, correction);
        RecordOutcome outcome = new RecordOutcome(new RecordPlace(id, 0, 0, 0), "A-1", version, disposition, List.of());
        return new FinishedBatch(submission, new BatchId(id, 0, 1), List.of(outcome), new Screened(0, List.of()));
    }

    private static FinishedBatch correction(Disposition disposition) {
        return batch(ANOTHER, 1, disposition, Correction.first(ORIGINAL, 3, "steward", "asked"));
    }

    private void storeHolds(int version) {
        when(store.findAll(FEED, Set.of("A-1")))
                .thenReturn(List.of(new StoredRecord(
                        FEED,
                        "A-1",
                        version,
                        Rank.of(version),
                        false,
                        List.of(),
                        new RecordPlace(ANOTHER, 0, 0, 0),
                        Map.of())));
    }

    @Test
    void aFirstVersionOvertakesNothingInEitherOrder() {
        storeHolds(1);
        quarantining.quarantine(batch(ORIGINAL, 1, Disposition.QUARANTINED, null));
        quarantining.quarantine(batch(ANOTHER, 1, Disposition.ACCEPTED, null));
        verify(quarantine, never()).overtake(any(), any());
    }

    @Test
    void aLaterVersionOvertakesInEitherOrder() {
        storeHolds(2);
        quarantining.quarantine(batch(ORIGINAL, 1, Disposition.QUARANTINED, null));
        List<Quarantine.Overtaking> later = List.of(new Quarantine.Overtaking("A-1", 2, ANOTHER.value()));
        verify(quarantine).overtake(FEED, later);
    }

    /** It fails and comes again, until its original is through. */
    @Test
    void aCorrectionThatComesBeforeItsCaseIsNotTaken() {
        when(quarantine.has(CASE)).thenReturn(false);
        assertThatThrownBy(() -> quarantining.quarantine(correction(Disposition.ACCEPTED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CASE);
        verify(quarantine, never()).release(any(), any());
    }

    @Test
    void aCorrectionThatIsTakenBackReopensItsCaseUnlessALaterVersionIsThere() {
        when(quarantine.has(CASE)).thenReturn(true);
        FinishedBatch accepted = batch(ANOTHER, 2, Disposition.ACCEPTED, withdrawal());
        storeHolds(0);
        quarantining.quarantine(accepted);
        verify(quarantine).reopen(CASE, "A-1", accepted.submission());
        verify(quarantine, never()).overtake(any(), any());

        storeHolds(3);
        quarantining.quarantine(accepted);
        verify(quarantine).overtake(FEED, List.of(new Quarantine.Overtaking("A-1", 3, ANOTHER.value())));
    }

    @Test
    void whatIsTakenBackTooLateChangesNothing() {
        for (Disposition late : List.of(Disposition.SUPERSEDED, Disposition.QUARANTINED)) {
            quarantining.quarantine(batch(ANOTHER, 2, late, withdrawal()));
        }
        verifyNoInteractions(quarantine);
    }

    private static Correction withdrawal() {
        return new Correction(ORIGINAL, 3, "steward", "a mistake", new Rank(2, 1), null);
    }

    /** The original passes by now, since a code list has changed: there is no case and none will come. */
    @Test
    void aReleaseWhoseOriginalPassesByNowIsNoFailure() {
        when(quarantine.has(CASE)).thenReturn(false);
        assertThatCode(() -> quarantining.quarantine(correction(Disposition.UNCHANGED)))
                .doesNotThrowAnyException();
        assertThat(quarantining.quarantine(correction(Disposition.SUPERSEDED))).isNotNull();
    }
}
