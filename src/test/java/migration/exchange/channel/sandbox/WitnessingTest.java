package migration.exchange.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.stream.IntStream;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.channel.FinishedBatch;
import migration.exchange.channel.Screened;
import migration.exchange.channel.TranslatedBatch;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.sandbox.Witness;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class WitnessingTest {

    private static final FeedId FEED = FeedId.parse("border-police/refusals");
    private static final SubmissionId ID = new SubmissionId("a".repeat(32));
    private static final BatchId BATCH = new BatchId(ID, 0, 4);

    private final Witness witness = mock(Witness.class);

    /** A cancellation and a Georgian name that were accepted; and one of each that were known before. */
    @Test
    void onlyWhatWasAcceptedShowsAnything() {
        Submission submission = Submissions.named(ID, FEED);
        List<RecordDocument> documents =
                List.of(document(0, null), document(1, georgian()), document(2, null), document(3, georgian()));
        List<RecordOutcome> outcomes = IntStream.range(0, 4)
                .mapToObj(i -> outcome(i, i < 2 ? Disposition.ACCEPTED : Disposition.UNCHANGED))
                .toList();
        Screened nothing = new Screened(0, List.of());
        FinishedBatch finished = new FinishedBatch(submission, BATCH, outcomes, nothing);

        FinishedBatch given = new Witnessing(witness)
                .see(new TranslatedBatch(submission, BATCH, List.of(), List.of(), documents, nothing), finished);

        assertThat(given).isSameAs(finished);
        verify(witness).judged(BATCH, new Witness.Traits(1, 1));
    }

    private static CanonicalRecord georgian() {
        PersonDescription person = mock(PersonDescription.class);
        Mockito.when(person.georgian()).thenReturn(new PersonName("მამედოვი", "რაშად"));
        EntryRefusal refusal = mock(EntryRefusal.class);
        Mockito.when(refusal.person()).thenReturn(person);
        return refusal;
    }

    private static RecordDocument document(int position, CanonicalRecord content) {
        return new RecordDocument(
                FEED, "R-" + position, 1, Rank.of(1), content, "refusals", List.of(), place(position));
    }

    private static RecordOutcome outcome(int position, Disposition disposition) {
        return new RecordOutcome(place(position), "R-" + position, 1, disposition, List.of());
    }

    private static RecordPlace place(int position) {
        return new RecordPlace(ID, position, position, 1);
    }
}
