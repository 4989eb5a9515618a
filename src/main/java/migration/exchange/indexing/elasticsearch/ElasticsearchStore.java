package migration.exchange.indexing.elasticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.indexing.ErasedIdentities;
import migration.exchange.indexing.IdentityId;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch in one bulk request. A record's id is a keyed digest of feed and source id and its version is the
 * source's, so that whatever comes twice, late or out of order ends in the same store.
 */
final class ElasticsearchStore implements NationalStore {

    private static final int CONFLICT = 409;

    private final RecordAliases aliases;
    private final BulkSender sender;
    private final StoredVersions stored;
    private final RecordId recordId;
    private final IdentityId identityId;
    private final KnownIds known;
    private final ThreadLocal<BulkBody> bodies = ThreadLocal.withInitial(BulkBody::new);

    ElasticsearchStore(Cluster cluster, KeyedDigest digest, ErasedIdentities erased) {
        this(cluster, digest, erased, RecordAliases.serving(cluster));
    }

    /** A store that writes by some aliases. */
    ElasticsearchStore(Cluster cluster, KeyedDigest digest, ErasedIdentities erased, RecordAliases aliases) {
        known = new KnownIds(erased);
        this.aliases = aliases;
        sender = new BulkSender(cluster);
        stored = new StoredVersions(cluster, aliases);
        recordId = new RecordId(digest);
        identityId = new IdentityId(digest);
    }

    @Override
    public List<WriteResult> write(List<RecordDocument> documents) {
        WriteResult[] results = new WriteResult[documents.size()];
        List<Integer> open = all(documents);
        while (!open.isEmpty()) {
            open = write(documents, open, results);
        }
        return Arrays.asList(results);
    }

    /** Writes the identities of documents, not the documents. */
    void writeIdentities(List<RecordDocument> documents) {
        BulkBody body = body(fresh -> identities(fresh, documents, all(documents)));
        if (!body.items().isEmpty()) {
            sender.send(body);
            body.items().forEach(item -> known.add(item.id()));
        }
    }

    private static List<Integer> all(List<RecordDocument> documents) {
        return IntStream.range(0, documents.size()).boxed().toList();
    }

    /** Writes some documents; returns those whose conflict had gone when it was looked at. */
    private List<Integer> write(List<RecordDocument> documents, List<Integer> numbers, WriteResult[] results) {
        BulkBody body = body(fresh -> records(fresh, documents, numbers));
        int[] statuses = sender.send(body);
        List<BulkBody.Item> conflicts = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            BulkBody.Item item = body.items().get(i);
            if (item.record() < 0) {
                known.add(item.id());
            } else if (statuses[i] == CONFLICT) {
                conflicts.add(item);
            } else {
                results[item.record()] = WriteResult.ACCEPTED;
            }
        }
        return settle(documents, conflicts, results);
    }

    private List<Integer> settle(List<RecordDocument> documents, List<BulkBody.Item> conflicts, WriteResult[] results) {
        List<Integer> open = new ArrayList<>();
        List<WriteResult> settled = stored.classify(documents, conflicts);
        for (int i = 0; i < conflicts.size(); i++) {
            int number = conflicts.get(i).record();
            WriteResult result = settled.get(i);
            if (result == null) {
                open.add(number);
            } else {
                results[number] = result;
            }
        }
        return open;
    }

    private BulkBody body(Consumer<BulkBody> writer) {
        BulkBody body = bodies.get();
        body.clear();
        try {
            writer.accept(body);
            return body;
        } catch (RuntimeException e) {
            bodies.remove(); // it ends in the middle of an object
            throw e;
        }
    }

    // identities first: a record must never point to one that is not there
    private void records(BulkBody body, List<RecordDocument> documents, List<Integer> numbers) {
        @Nullable String[] identities = identities(body, documents, numbers);
        for (int number : numbers) {
            RecordDocument document = documents.get(number);
            String index = aliases.all(document.kind());
            body.record(number, index, recordId.of(document.feed(), document.sourceId()), document, identities[number]);
        }
    }

    private @Nullable String[] identities(BulkBody body, List<RecordDocument> documents, List<Integer> numbers) {
        @Nullable String[] identities = new String[documents.size()];
        Set<String> inThisBatch = new HashSet<>();
        for (int number : numbers) {
            PersonDescription person = person(documents.get(number));
            if (person != null) {
                String id = identityId.of(person);
                identities[number] = id;
                if (!known.contains(id) && inThisBatch.add(id)) {
                    body.identity(aliases.identities(), id, person);
                }
            }
        }
        return identities;
    }

    private static @Nullable PersonDescription person(RecordDocument document) {
        CanonicalRecord content = document.content();
        return content == null ? null : content.person();
    }
}
