package migration.exchange.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.RecordPosition;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.erasure.Question.Key;
import migration.exchange.erasure.Verbatims.Seen;
import migration.exchange.indexing.IdentityId;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;

/**
 * One search for all that there is of a person: identities that carry a number, records that point to them, each version of
 * these that ever came, and whatever else in the archive carries a number: versions that were corrected since, records in
 * quarantine, which have no identity, damaged submissions. Feeds whose records may only be counted are not looked into: that
 * a number stands there by chance says nothing of anybody.
 */
final class Search {

    private final Question question;
    private final StoreTraces traces;
    private final StoreReader store;
    private final Accounts accounts;
    private final Archive archive;
    private final Verbatims verbatims;
    private final IdentityId identityId;
    private final Set<FeedId> countedOnly;

    private final Set<String> identities = new LinkedHashSet<>();
    private final Map<Key, ErasedRecord> records = new LinkedHashMap<>();
    private final Map<RecordPosition, ErasedPlace> places = new LinkedHashMap<>();
    private final List<SubmissionId> damaged = new ArrayList<>();
    private final List<Submission> corrections = new ArrayList<>();

    Search(
            Question question,
            StoreTraces traces,
            StoreReader store,
            Accounts accounts,
            Archive archive,
            Verbatims verbatims,
            IdentityId identityId,
            Set<FeedId> countedOnly) {
        this.question = question;
        this.traces = traces;
        this.store = store;
        this.accounts = accounts;
        this.archive = archive;
        this.verbatims = verbatims;
        this.identityId = identityId;
        this.countedOnly = countedOnly;
    }

    Finding find(Chronicle.Reading reading) throws IOException {
        identities.addAll(traces.identities(question.numbers()));
        traces.pointingTo(identities).forEach(this::whole);
        for (Key key : question.records()) {
            store.find(key.feed(), key.sourceId()).ifPresent(this::whole);
            versions(key);
        }
        readArchive(reading);
        for (Key key : List.copyOf(records.keySet())) {
            versions(key);
        }
        correctionsOfPlaces();
        return new Finding(
                List.copyOf(records.values()), List.copyOf(places.values()), List.copyOf(identities), damaged);
    }

    private void whole(StoredRecord stored) {
        records.put(
                new Key(stored.feed(), stored.sourceId()),
                new ErasedRecord(stored.feed(), stored.sourceId(), stored.rank().version(), stored.place()));
    }

    private void readArchive(Chronicle.Reading reading) throws IOException {
        Optional<Submission> next = reading.next();
        while (next.isPresent()) {
            Submission submission = next.get();
            if (submission.correction() != null) {
                corrections.add(submission);
            }
            if (!question.numbers().texts().isEmpty() && !countedOnly.contains(submission.feed())) {
                scan(submission);
            }
            next = reading.next();
        }
    }

    private void scan(Submission submission) throws IOException {
        Set<Long> offsets;
        try (InputStream bytes = archive.open(submission.id())) {
            offsets = new NeedleScan(question.numbers().texts(), submission.encoding()).offsets(bytes);
        }
        if (offsets.isEmpty()) {
            return;
        }
        Optional<List<Seen>> seen = verbatims.read(submission, offsets, Set.of());
        if (seen.isEmpty()) {
            damaged.add(submission.id());
        }
        for (Seen one : seen.orElse(List.of())) {
            if (one.person() == null || question.numbers().fit(one.person())) {
                add(submission.feed(), one);
            }
        }
    }

    /** A record whose current version is about somebody else has once been corrected: only the wrong version goes. */
    private void add(FeedId feed, Seen seen) {
        place(feed, seen);
        String sourceId = seen.sourceId();
        if (sourceId == null || records.containsKey(new Key(feed, sourceId))) {
            return;
        }
        StoredRecord current = store.find(feed, sourceId).orElse(null);
        if (current == null) {
            records.put(new Key(feed, sourceId), new ErasedRecord(feed, sourceId, seen.version(), seen.place()));
        } else if (current.cancelled()) {
            whole(current);
        }
    }

    private void place(FeedId feed, Seen seen) {
        places.computeIfAbsent(seen.place().which(), spot -> erased(feed, seen));
        identity(seen);
    }

    private void identity(Seen seen) {
        if (seen.person() != null) {
            identities.add(identityId.of(seen.person()));
        }
    }

    /** What is still on its way has no outcome, and will be out of date when it arrives. */
    private ErasedPlace erased(FeedId feed, Seen seen) {
        return outcomes(feed, seen).stream()
                .filter(outcome -> outcome.place().which().equals(seen.place().which()))
                .findFirst()
                .map(outcome -> ErasedPlace.of(feed, outcome))
                .orElseGet(() -> new ErasedPlace(
                        feed, seen.place(), seen.sourceId(), seen.version(), Disposition.SUPERSEDED, List.of()));
    }

    private List<RecordOutcome> outcomes(FeedId feed, Seen seen) {
        RecordPlace place = seen.place();
        return seen.sourceId() == null
                ? accounts.outcomesWithIssues(place.submission(), place.position() - 1, 1)
                : accounts.history(feed, seen.sourceId());
    }

    /** All versions of a record that ever came, as its outcomes tell. */
    private void versions(Key key) throws IOException {
        Map<SubmissionId, Set<Integer>> more = new LinkedHashMap<>();
        for (RecordOutcome outcome : accounts.history(key.feed(), key.sourceId())) {
            if (places.putIfAbsent(outcome.place().which(), ErasedPlace.of(key.feed(), outcome)) == null) {
                more.computeIfAbsent(outcome.place().submission(), id -> new HashSet<>())
                        .add(outcome.place().position());
            }
        }
        for (Map.Entry<SubmissionId, Set<Integer>> one : more.entrySet()) {
            seen(one.getKey(), one.getValue()).forEach(this::identity);
        }
        highest(key);
    }

    private List<Seen> seen(SubmissionId id, Set<Integer> positions) throws IOException {
        Submission submission = archive.find(id).orElseThrow(() -> new IOException("not in the archive: " + id));
        return verbatims.read(submission, Set.of(), positions).orElse(List.of());
    }

    /** A version in quarantine may be newer than the one in the store. */
    private void highest(Key key) {
        Collection<ErasedPlace> all = places.values();
        all.stream()
                .filter(one -> one.feed().equals(key.feed()) && key.sourceId().equals(one.sourceId()))
                .max(Comparator.comparingInt(ErasedPlace::version))
                .map(one -> new ErasedRecord(
                        one.feed(), Objects.requireNonNull(one.sourceId()), one.version(), one.place()))
                .ifPresent(newest -> records.merge(key, newest, (a, b) -> a.version() >= b.version() ? a : b));
    }

    /** A correction of a record whose id could not be read is known by its original only. */
    private void correctionsOfPlaces() throws IOException {
        Map<RecordPosition, List<Submission>> by = new HashMap<>();
        for (Submission one : corrections) {
            Correction correction = Objects.requireNonNull(one.correction());
            by.computeIfAbsent(
                            new RecordPosition(correction.original(), correction.position()), spot -> new ArrayList<>())
                    .add(one);
        }
        for (RecordPosition spot : List.copyOf(places.keySet())) {
            for (Submission correction : by.getOrDefault(spot, List.of())) {
                if (!places.containsKey(new RecordPosition(correction.id(), 0))) {
                    seen(correction.id(), Set.of(0)).forEach(one -> place(correction.feed(), one));
                }
            }
        }
    }
}
