package migration.exchange.indexing.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Bulk;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexGenerations;
import migration.exchange.elasticsearch.Write;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.StoredRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds records and identities of persons, and takes them out of all generations for good. */
public final class RecordErasing {

    private static final int MOST = 10_000;
    private static final String IDENTITY = "content.identity";

    private final Cluster cluster;
    private final RecordId recordId;
    private final FeedKinds kinds;
    private final IndexGenerations generations;

    /** @param digest makes the ids of records */
    public RecordErasing(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        this.cluster = cluster;
        recordId = new RecordId(digest);
        this.kinds = kinds;
        generations = new IndexGenerations(cluster, RecordIndices.all());
    }

    /**
     * What stands instead of a record: it keeps out older versions, and holds no personal data.
     *
     * @param version this version and older ones stay out
     * @param place where that version stood
     * @param basis legal basis of the erasure
     * @param at when it was ordered
     */
    public record Tombstone(FeedId feed, String sourceId, int version, RecordPlace place, String basis, Instant at) {}

    /** All indices there are, of all generations. */
    public List<String> indices() {
        return generations.numbers().stream()
                .flatMap(number -> generations.names(number).stream())
                .toList();
    }

    /** Ids of identities that carry a personal number, or a document number, old or new, together with a country. */
    public Set<String> identities(
            @Nullable String personalNumber, @Nullable String documentNumber, @Nullable String country) {
        ObjectNode query = JSON.createObjectNode().put("size", MOST).put("_source", false);
        ArrayNode any = query.putObject("query").putObject("bool").putArray("should");
        if (personalNumber != null) {
            term(any, "personalNumber", personalNumber);
        }
        if (documentNumber != null && country != null) {
            ArrayNode both = any.addObject().putObject("bool").putArray("filter");
            ArrayNode either = both.addObject().putObject("bool").putArray("should");
            term(either, "documentNumber", documentNumber);
            term(either, "replacedNumber", documentNumber);
            term(both, "citizenships", country);
        }
        if (any.isEmpty()) {
            return Set.of();
        }
        return hits(cluster.name(RecordIndices.IDENTITIES), query).stream()
                .map(hit -> hit.path("_id").asString())
                .collect(Collectors.toSet());
    }

    private static void term(ArrayNode filter, String field, String value) {
        filter.addObject().putObject("term").put(field, value);
    }

    private List<JsonNode> hits(String index, ObjectNode query) {
        cluster.ask("POST", "/" + index + "/_refresh", null);
        JsonNode found = cluster.ask("POST", "/" + index + "/_search", query.toString())
                .body()
                .at("/hits/hits");
        if (found.size() >= MOST) {
            throw new IllegalStateException("more than " + MOST + " documents of " + index
                    + " are about one person: none of them may be passed over");
        }
        List<JsonNode> hits = new ArrayList<>();
        found.forEach(hits::add);
        return hits;
    }

    /** Records that serve and point to one of the identities. */
    public List<StoredRecord> pointingTo(Collection<String> identities) {
        ObjectNode query = JSON.createObjectNode().put("size", MOST);
        identities.forEach(query.putObject("query").putObject("terms").putArray(IDENTITY)::add);
        String all = RecordIndices.kindsOfPersons().stream().map(cluster::name).collect(Collectors.joining(","));
        return hits(all, query).stream()
                .map(hit -> ElasticsearchReader.record(hit.path("_source")))
                .toList();
    }

    /** The numbers of those of the identities that are there. */
    public Set<String> numbers(Collection<String> identities) {
        Set<String> numbers = new HashSet<>();
        ObjectNode query = JSON.createObjectNode().put("size", MOST);
        identities.forEach(query.putObject("query").putObject("ids").putArray("values")::add);
        for (JsonNode hit : hits(cluster.name(RecordIndices.IDENTITIES), query)) {
            hit.at("/_source/personalNumber").asStringOpt().ifPresent(numbers::add);
            hit.at("/_source/documentNumber").asStringOpt().ifPresent(numbers::add);
            hit.at("/_source/replacedNumber").asStringOpt().ifPresent(numbers::add);
        }
        return numbers;
    }

    /** Erases in all generations; those that do not serve stay shut for everybody else. */
    public void erase(List<Tombstone> tombstones, Collection<String> identities) {
        int serving = generations.serving();
        for (int number : generations.numbers()) {
            if (number == serving) {
                eraseIn(number, tombstones, identities);
            } else {
                generations.free(number);
                eraseIn(number, tombstones, identities);
                generations.fence(number);
            }
        }
    }

    /** Erases in a generation that can be written. */
    public void eraseIn(int generation, List<Tombstone> tombstones, Collection<String> identities) {
        List<String> names = generations.names(generation);
        if (names.size() < RecordIndices.all().size()) {
            return; // half of it was dropped: it can never serve
        }
        new Bulk(cluster)
                .send(tombstones.stream().map(one -> write(generation, one)).toList());
        Map<String, JsonNode> deleted = deleteUnused(generation, identities);
        restore(generation, deleted);
    }

    private Write write(int generation, Tombstone one) {
        String index = index(kinds.of(one.feed()), generation);
        long rank = Rank.last(one.version()).number();
        return Write.overIn(index, recordId.of(one.feed(), one.sourceId()), rank, source(one));
    }

    private String index(String name, int generation) {
        return cluster.name(IndexGenerations.index(name, generation));
    }

    private static ObjectNode source(Tombstone one) {
        return JSON.createObjectNode()
                .put("feed", one.feed().toString())
                .put("sourceId", one.sourceId())
                .put("version", one.version())
                .put("submission", one.place().submission().value())
                .put("position", one.place().position())
                .put("offset", one.place().offset())
                .put("length", one.place().length())
                .put("digest", BulkBody.CANCELLED)
                .put("cancelled", true)
                .put("erased", true)
                .put("basis", one.basis())
                .put("erasedAt", one.at().toString());
    }

    private Map<String, JsonNode> deleteUnused(int generation, Collection<String> identities) {
        Set<String> used = used(generation, identities);
        ObjectNode query = JSON.createObjectNode().put("size", MOST);
        identities.stream()
                .filter(id -> !used.contains(id))
                .forEach(query.putObject("query").putObject("ids").putArray("values")::add);
        Map<String, JsonNode> unused = new LinkedHashMap<>();
        String index = index(RecordIndices.IDENTITIES, generation);
        hits(index, query).forEach(hit -> unused.put(hit.path("_id").asString(), hit.path("_source")));
        new Bulk(cluster)
                .send(unused.keySet().stream()
                        .map(id -> Write.deleteIn(index, id))
                        .toList());
        return unused;
    }

    /** A record may have been written between the question and the deletion that says the same of a person: it must not point to nothing. */
    private void restore(int generation, Map<String, JsonNode> deleted) {
        String index = index(RecordIndices.IDENTITIES, generation);
        new Bulk(cluster)
                .send(used(generation, deleted.keySet()).stream()
                        .map(id -> Write.createIn(index, id, Objects.requireNonNull(deleted.get(id))))
                        .toList());
    }

    /** Those of the identities to which a record of the generation points. */
    private Set<String> used(int generation, Collection<String> identities) {
        Set<String> used = new HashSet<>();
        if (identities.isEmpty()) {
            return used;
        }
        ObjectNode query = JSON.createObjectNode().put("size", 0);
        identities.forEach(query.putObject("query").putObject("terms").putArray(IDENTITY)::add);
        query.putObject("aggs")
                .putObject("used")
                .putObject("terms")
                .put("field", IDENTITY)
                .put("size", MOST);
        String all = RecordIndices.kindsOfPersons().stream()
                .map(kind -> index(kind, generation))
                .collect(Collectors.joining(","));
        cluster.call("POST", "/" + all + "/_refresh", null);
        cluster.call("POST", "/" + all + "/_search", query.toString())
                .body()
                .at("/aggregations/used/buckets")
                .forEach(bucket -> used.add(bucket.path("key").asString()));
        used.retainAll(identities);
        return used;
    }
}
