package migration.exchange.quarantine.elasticsearch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases by deterministic ids: one that comes again is the same case, and a closed one stays closed. */
final class ElasticsearchQuarantine implements Quarantine {

    private final Documents cases;
    private final CasesOfRecords ofRecords;
    private final CaseSearch search;
    private final CaseCounts counts;
    private final Clock clock;

    ElasticsearchQuarantine(Cluster cluster, Clock clock) {
        this.clock = clock;
        cases = new Documents(cluster, CaseDocument.INDEX);
        ofRecords = new CasesOfRecords(cluster);
        search = new CaseSearch(cases);
        counts = new CaseCounts(cases);
    }

    static List<IndexDefinition> indices() {
        return List.of(CaseDocument.index(), CasesOfRecords.index());
    }

    @Override
    public void admit(List<QuarantinedRecord> records) {
        Map<String, ObjectNode> sources = new LinkedHashMap<>();
        records.forEach(record -> sources.put(record.id(), CaseDocument.of(record)));
        // a case that is there can always be found by its record
        ofRecords.add(records);
        cases.createAll(sources);
    }

    @Override
    public boolean has(String id) {
        return !cases.findAll(List.of(id)).isEmpty();
    }

    @Override
    public Optional<QuarantinedRecord> find(String id) {
        return cases.find(id).map(CaseDocument::read);
    }

    @Override
    public void release(String id, Submission by) {
        Correction correction = Objects.requireNonNull(by.correction());
        change(
                id,
                there -> CaseDocument.isOpenTo(there, by.id().value()) && CaseDocument.step(there) <= correction.step(),
                source -> CaseDocument.released(source, by.id().value(), correction.step(), correction.mend()));
    }

    @Override
    public void reopen(String id, String sourceId, Submission by) {
        Correction withdrawal = Objects.requireNonNull(by.correction());
        Decision decision = new Decision(State.WAITING, withdrawal.steward(), by.receivedAt(), withdrawal.reason());
        change(
                id,
                there -> CaseDocument.state(there) == State.RELEASED && CaseDocument.step(there) < withdrawal.step(),
                source -> CaseDocument.reopened(source, decision, withdrawal.step()));
        reopenOvertaken(id, by.feed(), sourceId, decision);
    }

    /** What a correction has overtaken waits again, too; told again, the correction may be known by its case only. */
    private void reopenOvertaken(String id, FeedId feed, String sourceId, Decision decision) {
        Set<String> withdrawn = cases.findAll(List.of(id)).values().stream()
                .flatMap(source -> CaseDocument.withdrawn(source).stream())
                .collect(Collectors.toSet());
        cases.findAll(ofRecords.of(feed, List.of(sourceId)))
                .forEach((other, source) -> change(
                        other,
                        there -> CaseDocument.isOvertakenBy(there, withdrawn),
                        there -> CaseDocument.reopened(there, decision, CaseDocument.step(there))));
    }

    /** Changes a case, if there is one and it may be. */
    private void change(String id, Predicate<JsonNode> may, UnaryOperator<ObjectNode> change) {
        cases.change(
                id,
                there -> there instanceof ObjectNode source && may.test(source)
                        ? change.apply(source).put("changedAt", clock.instant().toString())
                        : null);
    }

    @Override
    public void overtake(FeedId feed, List<Overtaking> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<String, Overtaking> newest = accepted.stream()
                .collect(Collectors.toMap(Overtaking::sourceId, o -> o, (a, b) -> a.version() >= b.version() ? a : b));
        List<String> ids = ofRecords.of(feed, newest.keySet());
        for (JsonNode source : cases.findAll(ids).values()) {
            Overtaking by = newest.get(source.path("sourceId").asString());
            if (by != null && isOpen(source) && CaseDocument.isOvertaken(source, by.version())) {
                change(
                        source.path("id").asString(),
                        there -> !CaseDocument.isSettled(there)
                                && !CaseDocument.withdrawn(there).contains(by.submission()),
                        there -> CaseDocument.closed(there, State.OVERTAKEN, by.submission()));
            }
        }
    }

    private static boolean isOpen(JsonNode source) {
        return CaseDocument.state(source).isOpen();
    }

    @Override
    public Set<String> waiting(FeedId feed, Collection<String> sourceIds) {
        return cases.findAll(ofRecords.of(feed, sourceIds)).values().stream()
                .filter(ElasticsearchQuarantine::isOpen)
                .map(source -> source.path("sourceId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public Page list(Query query) {
        return search.list(query);
    }

    @Override
    public long waiting(FeedId feed) {
        return list(new Query(feed, null, State.WAITING, null, null, Set.of(), null, 1))
                .total();
    }

    @Override
    public List<Cause> causes(@Nullable FeedId feed) {
        return counts.causes(feed);
    }

    @Override
    public List<Admission> admissions(@Nullable FeedId feed, LocalDate from) {
        return counts.admissions(feed, from);
    }

    @Override
    public List<UnknownCode> unknownCodes() {
        return counts.unknownCodes();
    }
}
