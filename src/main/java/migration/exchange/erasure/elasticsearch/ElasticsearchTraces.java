package migration.exchange.erasure.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.LedgerEntry;
import migration.exchange.erasure.PersonNumbers;
import migration.exchange.erasure.StoreTraces;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.StoredRecord;
import tools.jackson.databind.node.ObjectNode;

/** The store as it serves, and an index of what was found. */
final class ElasticsearchTraces implements StoreTraces {

    private static final String INDEX = "erasures";
    private static final String FOUND = "found";

    private final Documents findings;
    private final ErasedStore store;

    ElasticsearchTraces(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        findings = new Documents(cluster, INDEX);
        store = new ErasedStore(cluster, digest, kinds);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(INDEX, new Fields().opaque(FOUND).mappings());
    }

    @Override
    public Set<String> identities(PersonNumbers numbers) {
        return store.records().identities(numbers.personalNumber(), numbers.documentNumber(), numbers.citizenship());
    }

    @Override
    public List<StoredRecord> pointingTo(Set<String> identities) {
        return identities.isEmpty() ? List.of() : store.records().pointingTo(identities);
    }

    @Override
    public Set<String> numbers(Collection<String> identities) {
        return store.records().numbers(identities);
    }

    @Override
    public void keep(String id, Finding finding) {
        ObjectNode source = JSON.createObjectNode();
        source.set(FOUND, JSON.valueToTree(finding));
        findings.create(id, source);
    }

    @Override
    public Optional<Finding> finding(String id) {
        return findings.find(id).map(source -> JSON.treeToValue(source.path(FOUND), Finding.class));
    }

    @Override
    public void apply(List<LedgerEntry> entries) {
        store.apply(entries);
    }

    @Override
    public void applyTo(int generation, List<LedgerEntry> entries) {
        store.applyTo(generation, entries);
    }

    @Override
    public void mark(int mark) {
        store.mark(mark);
    }

    @Override
    public boolean purge(BooleanSupplier goesOn) {
        return store.purge(goesOn);
    }
}
