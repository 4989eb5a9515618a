package migration.exchange.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.RecordPosition;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.erasure.Question.Key;
import org.jspecify.annotations.Nullable;

/** What the ledger says up to a mark; does not change. */
public final class KnownErasures {

    private final List<LedgerEntry> entries;
    private final Map<RecordPosition, ErasedPlace> places = new HashMap<>();
    private final Map<Key, KeptOut> records = new HashMap<>();
    private final Set<String> identities = new HashSet<>();
    private final Set<SubmissionId> damaged = new HashSet<>();

    private record KeptOut(int version, Erasure by) {}

    /** @param entries lines of the ledger, all from the first on */
    public KnownErasures(List<LedgerEntry> entries) {
        this.entries = List.copyOf(entries);
        this.entries.forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        Finding erased = entry.erased();
        for (ErasedPlace one : erased.places()) {
            places.put(one.place().which(), one);
        }
        for (ErasedRecord one : erased.records()) {
            KeptOut more = new KeptOut(one.version(), entry.erasure());
            records.merge(new Key(one.feed(), one.sourceId()), more, (a, b) -> a.version > b.version ? a : b);
        }
        identities.addAll(erased.identities());
        damaged.addAll(erased.damaged());
    }

    /** How many lines the ledger had. */
    public int mark() {
        return entries.size();
    }

    /** The lines after a mark. */
    public List<LedgerEntry> since(int mark) {
        return entries.subList(Math.min(mark, entries.size()), entries.size());
    }

    /** The lines of one erasure. */
    List<LedgerEntry> of(String erasure) {
        return entries.stream()
                .filter(entry -> entry.erasure().id().equals(erasure))
                .toList();
    }

    /** What was erased at a place. */
    public Optional<ErasedPlace> at(RecordPlace place) {
        return Optional.ofNullable(places.get(place.which()));
    }

    /** By which erasure a version of a record must stay out. */
    public Optional<Erasure> keepsOut(FeedId feed, @Nullable String sourceId, int version) {
        KeptOut found = sourceId == null ? null : records.get(new Key(feed, sourceId));
        return found == null || version > found.version ? Optional.empty() : Optional.of(found.by);
    }

    /** Whether an identity was erased once; somebody may have said the same again since. */
    public boolean hasIdentity(String id) {
        return identities.contains(id);
    }

    /** Whether a damaged submission was blanked. */
    public boolean isBlanked(SubmissionId submission) {
        return damaged.contains(submission);
    }
}
