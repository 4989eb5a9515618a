package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Cursor;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps an outcome for each batch first, and then brings the submission's receipt up to it. */
final class ElasticsearchAccounts implements Accounts {

    private final Documents receipts;
    private final Outcomes outcomes;
    private final Clock clock;

    ElasticsearchAccounts(Cluster cluster, Clock clock) {
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
        outcomes = new Outcomes(cluster);
        this.clock = clock;
    }

    @Override
    public void record(List<SubmissionEvent> events) {
        Map<String, List<RecordOutcome>> standing = outcomes.keep(
                events.stream().flatMap(event -> outcome(event).stream()).toList());
        Map<SubmissionId, List<SubmissionEvent>> bySubmission = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.submission().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Function<@Nullable JsonNode, @Nullable ObjectNode>> changes = new LinkedHashMap<>();
        bySubmission.forEach((id, some) -> changes.put(id.value(), there -> changed(there, some, standing)));
        receipts.changeAll(changes);
    }

    private static Optional<Outcomes.Outcome> outcome(SubmissionEvent event) {
        if (event instanceof SubmissionEvent.BatchDone done && !done.records().isEmpty()) {
            return Optional.of(Outcomes.Outcome.of(done));
        }
        return event instanceof SubmissionEvent.Rejudged rejudged
                ? Optional.of(Outcomes.Outcome.of(rejudged))
                : Optional.empty();
    }

    /** A receipt after events of its submission; null when they tell it nothing new. */
    private @Nullable ObjectNode changed(
            @Nullable JsonNode there, List<SubmissionEvent> events, Map<String, List<RecordOutcome>> standing) {
        Tally tally = there == null
                ? new Tally(events.get(0).submission())
                : new Tally(JSON.treeToValue(there.path("tally"), Tally.Form.class));
        boolean news = there == null;
        for (SubmissionEvent event : events) {
            List<RecordOutcome> records = outcome(event)
                    .map(outcome -> standing.getOrDefault(outcome.id(), outcome.records()))
                    .orElse(List.of());
            news |= count(tally, event, records);
        }
        return news ? source(tally) : null;
    }

    /** @return whether the event is news */
    private static boolean count(Tally tally, SubmissionEvent event, List<RecordOutcome> standing) {
        if (event instanceof SubmissionEvent.Split split) {
            return tally.split(split.received());
        } else if (event instanceof SubmissionEvent.Damaged damaged) {
            return tally.damaged(damaged.cause());
        } else if (event instanceof SubmissionEvent.Rejudged rejudged) {
            return tally.rejudged(rejudged.position(), rejudged.by(), rejudged.step(), standing.get(0));
        }
        return tally.batch(standing);
    }

    private ObjectNode source(Tally tally) {
        Instant now = clock.instant();
        Receipt receipt = tally.receipt(now);
        Submission submission = receipt.submission();
        ObjectNode source = JSON.createObjectNode()
                .put("id", submission.id().value())
                .put("agency", submission.feed().agency())
                .put("feed", submission.feed().toString())
                .put("state", receipt.state().name())
                .put("day", CountryTime.day(submission.receivedAt()).toString())
                .put("receivedAt", submission.receivedAt().toString())
                .put("correction", submission.correction() != null)
                .put("updatedAt", now.toString());
        if (submission.envelope() != null) {
            put(source, submission.envelope());
        }
        ReceiptSums.of(receipt).forEach(source::put);
        source.set("tally", JSON.valueToTree(tally.form()));
        return source;
    }

    private static void put(ObjectNode source, Envelope envelope) {
        source.put("stream", envelope.stream())
                .put("sequence", envelope.sequence())
                .put("through", envelope.completeThrough().toString())
                .put("contract", envelope.contract().major());
    }

    @Override
    public Optional<Receipt> receipt(SubmissionId submission) {
        return receipts.find(submission.value()).map(ElasticsearchAccounts::receipt);
    }

    private static Receipt receipt(JsonNode source) {
        Tally tally = new Tally(JSON.treeToValue(source.path("tally"), Tally.Form.class));
        return tally.receipt(Instant.parse(source.path("updatedAt").asString()));
    }

    @Override
    public ReceiptPage receipts(ReceiptQuery query) {
        ObjectNode search = JSON.createObjectNode().put("size", query.size()).put("track_total_hits", false);
        ArrayNode filter = search.putObject("query").putObject("bool").putArray("filter");
        term(filter, "agency", query.agency());
        term(filter, "feed", query.feed());
        term(filter, "state", query.state());
        ArrayNode sort = search.putArray("sort");
        sort.addObject().put("receivedAt", "desc");
        sort.addObject().put("id", "asc");
        Cursor.apply(search, query.after());
        JsonNode hits = receipts.search(search).at("/hits/hits");
        List<Receipt> page = new ArrayList<>();
        hits.forEach(hit -> page.add(receipt(hit.path("_source"))));
        return new ReceiptPage(page, Cursor.after(hits, query.size()));
    }

    private static void term(ArrayNode filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.addObject().putObject("term").put(field, value.toString());
        }
    }

    @Override
    public List<RecordOutcome> outcomesWithIssues(SubmissionId submission, int afterPosition, int size) {
        return outcomes.withIssues(submission, afterPosition, size);
    }

    @Override
    public List<RecordOutcome> history(FeedId feed, String sourceId) {
        return outcomes.history(feed, sourceId);
    }

    @Override
    public Map<FeedId, RecordOutcome> latest(String sourceId) {
        return outcomes.latest(sourceId);
    }

    @Override
    public Optional<RecordOutcome> outcome(SubmissionId submission, int position) {
        return outcomes.at(submission, position);
    }

    // a correction moves its original's receipt; as a submission of its own it would be counted twice
    @Override
    public List<FeedAccount> accounts() {
        ObjectNode originals = JSON.createObjectNode();
        originals.putObject("term").put("correction", false);
        return List.copyOf(
                receipts.buckets(originals, List.of("feed", "day", "state"), ReceiptSums.aggregations()).stream()
                        .map(ReceiptSums::account)
                        .collect(Collectors.toMap(
                                account -> List.of(account.feed(), account.day()),
                                account -> account,
                                FeedAccount::plus,
                                LinkedHashMap::new))
                        .values());
    }
}
