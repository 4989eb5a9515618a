package migration.exchange.stewardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.springframework.stereotype.Component;

/**
 * Takes corrections back: the record becomes what it was before, by a submission that stands above the correction and below
 * whatever the agency sends next.
 */
@Component
class Withdrawals {

    private final Archive archive;
    private final StoreReader store;
    private final Accounts accounts;
    private final Settlements settlements;
    private final Drafts drafts;
    private final Corrections corrections;

    Withdrawals(
            Archive archive,
            StoreReader store,
            Accounts accounts,
            Settlements settlements,
            Drafts drafts,
            Corrections corrections) {
        this.archive = archive;
        this.settlements = settlements;
        this.store = store;
        this.accounts = accounts;
        this.drafts = drafts;
        this.corrections = corrections;
    }

    /** Takes the correction of a released case back. */
    Result withdraw(QuarantinedRecord released, String steward, String reason) {
        if (released.state() != State.RELEASED || released.closedBy() == null) {
            return new Result.Closed(released.state());
        }
        Optional<StoredRecord> stored = stored(new SubmissionId(released.closedBy()));
        List<RecordOutcome> history =
                stored.map(one -> accounts.history(one.feed(), one.sourceId())).orElse(List.of());
        return stored.filter(one -> history.stream().noneMatch(outcome -> repeats(outcome, one)))
                .map(one -> send(released, one, before(history, one.rank()), steward, reason))
                .orElseGet(Result.SaidSince::new);
    }

    /** What the store holds of a correction; empty when it holds what came later. */
    private Optional<StoredRecord> stored(SubmissionId correction) {
        return archive.find(correction)
                .flatMap(one -> settlements.rejudged(one).flatMap(outcome -> store.find(one.feed(), id(outcome))))
                .filter(stored -> stored.place().submission().equals(correction));
    }

    private static String id(RecordOutcome accepted) {
        return Objects.requireNonNull(accepted.sourceId(), "accepted without an id");
    }

    /** Whether the agency has said the very same. */
    private static boolean repeats(RecordOutcome outcome, StoredRecord stored) {
        return outcome.disposition() == Disposition.UNCHANGED && outcome.version() == stored.version();
    }

    private Result send(
            QuarantinedRecord released,
            StoredRecord stored,
            Optional<RecordPlace> before,
            String steward,
            String reason) {
        RecordPlace original = released.place();
        Correction withdrawal = new Correction(
                original.submission(),
                original.position(),
                steward,
                reason,
                stored.rank().withdrawal(),
                null);
        try {
            byte[] contractXml = before.isPresent() ? drafts.of(before.get()) : drafts.cancelled(stored.place());
            return corrections.send(released, contractXml, withdrawal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the version stands that would be known if this one had never come; empty when none would be. */
    private Optional<RecordPlace> before(List<RecordOutcome> history, Rank rank) {
        return history.stream()
                .filter(outcome -> outcome.disposition() != Disposition.QUARANTINED)
                .map(this::said)
                .filter(said -> said.rank().version() < rank.version())
                .max(Comparator.comparing(Said::rank))
                .filter(said -> !said.rank().leavesNothing(said.outcome().version()))
                .map(said -> said.outcome().place());
    }

    /** Something that passed once, and where it stands. */
    private record Said(RecordOutcome outcome, Rank rank) {}

    private Said said(RecordOutcome outcome) {
        Rank rank = archive.find(outcome.place().submission())
                .map(submission -> submission.rankOf(outcome.version()))
                .orElse(Rank.of(outcome.version()));
        return new Said(outcome, rank);
    }
}
