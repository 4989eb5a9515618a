package migration.exchange.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;

/** Cases in memory, in the order of their ids, and what is decided about them. */
public final class MemoryCases extends NoCases implements Decisions {

    private final Map<String, QuarantinedRecord> cases = new ConcurrentSkipListMap<>();

    @Override
    public void admit(List<QuarantinedRecord> records) {
        records.forEach(record -> cases.putIfAbsent(record.id(), record));
    }

    @Override
    public boolean has(String id) {
        return cases.containsKey(id);
    }

    @Override
    public Optional<QuarantinedRecord> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** All of them, whatever became of them. */
    public Collection<QuarantinedRecord> all() {
        return cases.values();
    }

    /** Forgets all of them. */
    public void clear() {
        cases.clear();
    }

    @Override
    public void overtake(FeedId feed, List<Overtaking> accepted) {
        accepted.forEach(
                one -> cases.values().removeIf(waiting -> one.sourceId().equals(waiting.sourceId())));
    }

    @Override
    public Set<String> waiting(FeedId feed, Collection<String> sourceIds) {
        return cases.values().stream()
                .map(QuarantinedRecord::sourceId)
                .filter(sourceIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Page list(Query query) {
        List<QuarantinedRecord> found = cases.values().stream()
                .filter(one -> query.feed() == null || query.feed().equals(one.feed()))
                .filter(one -> query.state() == null || query.state() == one.state())
                .filter(one -> query.code() == null
                        || one.issues().stream().anyMatch(issue -> issue.code().equals(query.code())))
                .toList();
        List<QuarantinedRecord> page = found.stream()
                .filter(one -> query.after() == null || one.id().compareTo(query.after()) > 0)
                .limit(query.size())
                .toList();
        String next =
                page.size() < query.size() ? null : page.get(page.size() - 1).id();
        return new Page(page, found.size(), next);
    }

    @Override
    public boolean decide(String caseId, Set<State> from, Decision decision) {
        QuarantinedRecord there = cases.get(caseId);
        if (there == null || !from.contains(there.state())) {
            return false;
        }
        cases.put(caseId, with(there, decision));
        return true;
    }

    private static QuarantinedRecord with(QuarantinedRecord one, Decision decision) {
        List<Decision> all = new ArrayList<>(one.decisions());
        all.add(decision);
        return new QuarantinedRecord(
                one.id(),
                one.feed(),
                one.place(),
                one.sourceId(),
                one.version(),
                one.issues(),
                one.since(),
                decision.state(),
                one.closedBy(),
                all);
    }

    @Override
    public Page decided(SubmissionId submission, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long returned(FeedId feed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<State, Long> became(FeedId feed, String code, Instant since) {
        throw new UnsupportedOperationException();
    }
}
