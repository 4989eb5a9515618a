package migration.exchange.stewardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.archive.Archive;
import migration.exchange.contract.ElementSpans;
import migration.exchange.contract.ElementSpans.Span;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
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

    private static final String CANCELLED = "\\scancelled\\s*=\\s*(\"[^\"]*\"|'[^']*')";

    private final Archive archive;
    private final StoreReader store;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Corrections corrections;

    Withdrawals(Archive archive, StoreReader store, Accounts accounts, Drafts drafts, Corrections corrections) {
        this.archive = archive;
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
        SubmissionId correction = new SubmissionId(released.closedBy());
        return accounts.outcome(correction, 0)
                .flatMap(outcome -> standing(released, outcome))
                .map(stored -> send(released, stored, steward, reason))
                .orElseGet(Result.SaidSince::new);
    }

    /** What the store holds of the correction; empty when it holds what came later, or the agency has said the same since. */
    private Optional<StoredRecord> standing(QuarantinedRecord released, RecordOutcome corrected) {
        String sourceId = Objects.requireNonNull(corrected.sourceId(), "accepted without an id");
        return store.find(released.feed(), sourceId)
                .filter(stored ->
                        stored.place().submission().equals(corrected.place().submission()))
                .filter(stored -> history(stored).stream()
                        .noneMatch(outcome -> outcome.disposition() == Disposition.UNCHANGED
                                && outcome.version() == stored.version()));
    }

    private List<RecordOutcome> history(StoredRecord stored) {
        return accounts.history(stored.feed(), stored.sourceId());
    }

    private Result send(QuarantinedRecord released, StoredRecord stored, String steward, String reason) {
        Correction withdrawal = new Correction(
                released.place().submission(),
                released.place().position(),
                steward,
                reason,
                stored.rank().next(),
                null);
        try {
            Optional<RecordPlace> before = before(stored);
            byte[] contractXml = before.isPresent() ? drafts.of(before.get()) : cancelled(drafts.of(stored.place()));
            return corrections.send(released, contractXml, withdrawal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the version stands that would be known if this one had never come; empty when none would be. */
    private Optional<RecordPlace> before(StoredRecord stored) {
        return history(stored).stream()
                .filter(outcome -> outcome.disposition() != Disposition.QUARANTINED)
                .map(this::said)
                .filter(said -> said.rank().version() < stored.rank().version())
                .max(Comparator.comparing(Said::rank))
                .filter(said -> !said.isNothing())
                .map(said -> said.outcome().place());
    }

    private Said said(RecordOutcome outcome) {
        Correction correction = archive.find(outcome.place().submission())
                .map(Submission::correction)
                .orElse(null);
        Rank rank = correction == null ? Rank.of(outcome.version()) : correction.rankOf(outcome.version());
        return new Said(outcome, rank);
    }

    /** Something that passed once, and where it stands. */
    private record Said(RecordOutcome outcome, Rank rank) {

        /** A withdrawal brings the version before, unless there was none. */
        boolean isNothing() {
            return rank.withdraws() && outcome.version() == rank.version();
        }
    }

    /** A submission of one record as its cancellation. */
    private static byte[] cancelled(byte[] contractXml) throws IOException {
        String text = new String(contractXml, StandardCharsets.UTF_8);
        Span record = record(text);
        String tag = text.substring(record.start(), record.content())
                .replaceFirst(CANCELLED, "")
                .replaceFirst("^<[^\\s/>]+", "$0 cancelled=\"true\"");
        String cancelled = text.substring(0, record.start()) + tag + text.substring(record.content());
        return cancelled.getBytes(StandardCharsets.UTF_8);
    }

    private static Span record(String contractXml) throws IOException {
        try {
            return ElementSpans.of(contractXml)
                    .firstIn("records")
                    .orElseThrow(() -> new IOException("a submission of one record without one"));
        } catch (XMLStreamException unreadable) {
            throw new IOException("what was accepted cannot be read", unreadable);
        }
    }
}
