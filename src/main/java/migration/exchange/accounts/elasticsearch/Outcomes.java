package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One document for each batch with what became of its records; the first one written stands. */
final class Outcomes {

    private static final int PAGE = 20;
    /** Versions of one record that are given back at most; agencies count from 1. */
    private static final int MANY_VERSIONS = 1_000;

    private final Documents documents;

    Outcomes(Cluster cluster) {
        documents = new Documents(cluster, AccountIndices.OUTCOMES);
    }

    /** An outcome, at least one record of it. */
    record Outcome(String id, Submission submission, List<RecordOutcome> records, boolean rejudged) {

        static Outcome of(SubmissionEvent.BatchDone done) {
            return new Outcome(done.batch().toString(), done.submission(), done.records(), false);
        }

        static Outcome of(SubmissionEvent.Rejudged event) {
            String id = rejudgement(event.submission().id(), event.position(), event.by());
            return new Outcome(id, event.submission(), List.of(event.record()), true);
        }
    }

    /** The name of what became of a correction. */
    static String rejudgement(SubmissionId original, int position, String by) {
        return original + "-" + position + "@" + by;
    }

    /** Of some corrections, by the names of what became of them, those that are through. */
    Map<String, RecordOutcome> rejudged(Collection<String> names) {
        Map<String, RecordOutcome> found = new HashMap<>();
        documents
                .findAll(names)
                .forEach((name, source) -> found.put(name, records(source).get(0)));
        return found;
    }

    /** Keeps outcomes in one request and returns, by id, the records of those that stand. */
    Map<String, List<RecordOutcome>> keep(List<Outcome> outcomes) {
        Map<String, List<RecordOutcome>> standing = new HashMap<>();
        Map<String, ObjectNode> sources = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (standing.putIfAbsent(outcome.id(), outcome.records()) == null) {
                sources.put(outcome.id(), source(outcome));
            }
        }
        Set<String> there = documents.createAll(sources);
        Map<String, JsonNode> first = documents.findAll(there);
        there.forEach(id -> standing.put(id, records(Objects.requireNonNull(first.get(id), "an outcome has gone"))));
        return standing;
    }

    /** What became of a correction stands in the correction's name, after its original. */
    private static ObjectNode source(Outcome outcome) {
        ObjectNode source = source(outcome.submission(), outcome.records());
        if (outcome.rejudged()) {
            String correction = outcome.records().get(0).place().submission().value();
            source.put("submission", correction).put("rejudged", true);
        }
        return source;
    }

    private static ObjectNode source(Submission submission, List<RecordOutcome> records) {
        ObjectNode source = JSON.createObjectNode()
                .put("feed", submission.feed().toString())
                .put("submission", submission.id().value())
                .put("receivedAt", submission.receivedAt().toString())
                .put("rejudged", false)
                .put("first", records.get(0).place().position())
                .put("last", records.get(records.size() - 1).place().position())
                .put(
                        "hasIssues",
                        records.stream().anyMatch(record -> !record.issues().isEmpty()));
        ArrayNode sources = source.putArray("sources");
        records.stream()
                .map(RecordOutcome::sourceId)
                .filter(id -> id != null)
                .distinct()
                .forEach(sources::add);
        source.putPOJO("records", records);
        return source;
    }

    private static List<RecordOutcome> records(JsonNode source) {
        List<RecordOutcome> records = new ArrayList<>();
        source.path("records").forEach(record -> records.add(JSON.treeToValue(record, RecordOutcome.class)));
        return records;
    }

    List<RecordOutcome> withIssues(SubmissionId submission, int afterPosition, int size) {
        List<RecordOutcome> found = new ArrayList<>();
        int after = afterPosition;
        while (true) {
            JsonNode hits = documents.search(issueQuery(submission, after)).at("/hits/hits");
            for (JsonNode hit : hits) {
                int from = after;
                List<RecordOutcome> records = records(hit.path("_source"));
                take(
                        records,
                        record -> !record.issues().isEmpty() && record.place().position() > from,
                        found);
                after = Math.max(after, hit.at("/_source/last").asInt());
                if (found.size() >= size) {
                    return List.copyOf(found.subList(0, size));
                }
            }
            if (hits.size() < PAGE) {
                return found;
            }
        }
    }

    private static ObjectNode issueQuery(SubmissionId submission, int after) {
        ObjectNode query = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        ArrayNode filter = query.putObject("query").putObject("bool").putArray("filter");
        term(filter, "submission", submission.value());
        filter.addObject().putObject("term").put("hasIssues", true);
        filter.addObject().putObject("range").putObject("last").put("gt", after);
        query.putArray("sort").add("first");
        return query;
    }

    List<RecordOutcome> history(FeedId feed, String sourceId) {
        return byFeed(sourceId, feed).getOrDefault(feed, List.of());
    }

    Map<FeedId, RecordOutcome> latest(String sourceId) {
        Map<FeedId, RecordOutcome> latest = new LinkedHashMap<>();
        byFeed(sourceId, null).forEach((feed, outcomes) -> latest.put(feed, outcomes.get(outcomes.size() - 1)));
        return latest;
    }

    Optional<RecordOutcome> at(SubmissionId submission, int position) {
        ObjectNode query = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        ArrayNode filter = query.putObject("query").putObject("bool").putArray("filter");
        term(filter, "submission", submission.value());
        filter.addObject().putObject("range").putObject("first").put("lte", position);
        filter.addObject().putObject("range").putObject("last").put("gte", position);
        query.putArray("sort").add("rejudged");
        List<RecordOutcome> found = new ArrayList<>();
        documents.search(query).at("/hits/hits").forEach(hit -> {
            List<RecordOutcome> records = records(hit.path("_source"));
            take(records, record -> record.place().position() == position, found);
        });
        return found.stream().findFirst();
    }

    /** Every version of a record, oldest submission first; of one feed, or of all when that is null. */
    private Map<FeedId, List<RecordOutcome>> byFeed(String sourceId, @Nullable FeedId feed) {
        Map<FeedId, List<RecordOutcome>> found = new TreeMap<>();
        for (JsonNode hit : documents.search(versions(sourceId, feed)).at("/hits/hits")) {
            JsonNode source = hit.path("_source");
            FeedId of = FeedId.parse(source.path("feed").asString());
            List<RecordOutcome> versions = found.computeIfAbsent(of, key -> new ArrayList<>());
            take(records(source), record -> sourceId.equals(record.sourceId()), versions);
        }
        found.replaceAll((of, versions) -> once(versions));
        return found;
    }

    private static ObjectNode versions(String sourceId, @Nullable FeedId feed) {
        ObjectNode query = JSON.createObjectNode().put("size", MANY_VERSIONS).put("track_total_hits", false);
        ArrayNode filter = query.putObject("query").putObject("bool").putArray("filter");
        term(filter, "sources", sourceId);
        if (feed != null) {
            term(filter, "feed", feed.toString());
        }
        query.putArray("sort")
                .add("receivedAt")
                .add("rejudged")
                .add("submission")
                .add("first");
        return query;
    }

    /** A submission that came twice, and was halved only once, has outcomes of two cuts. */
    private static List<RecordOutcome> once(List<RecordOutcome> found) {
        Set<RecordPlace> places = new HashSet<>();
        return found.stream().filter(outcome -> places.add(outcome.place())).toList();
    }

    private static void term(ArrayNode filter, String field, String value) {
        filter.addObject().putObject("term").put(field, value);
    }

    private static void take(List<RecordOutcome> records, Predicate<RecordOutcome> which, List<RecordOutcome> into) {
        records.stream().filter(which).forEach(into::add);
    }
}
