package migration.exchange.indexing.elasticsearch;

import java.util.List;
import java.util.function.BooleanSupplier;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexGenerations;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.ErasedIdentities;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;

/** Generations as sets of indices: one of each kind of record, and the identities. */
final class ElasticsearchGenerations implements Generations {

    private final Cluster cluster;
    private final KeyedDigest digest;
    private final ErasedIdentities erased;
    private final FeedKinds kinds;
    private final IndexGenerations indices;

    ElasticsearchGenerations(Cluster cluster, KeyedDigest digest, ErasedIdentities erased, FeedKinds kinds) {
        this.erased = erased;
        this.cluster = cluster;
        this.digest = digest;
        this.kinds = kinds;
        this.indices = new IndexGenerations(cluster, RecordIndices.all());
    }

    @Override
    public List<Generation> list() {
        int serving = indices.serving();
        return indices.numbers().stream()
                .map(number -> new Generation(number, number == serving, indices.counts(number), indices.note(number)))
                .toList();
    }

    @Override
    public int serving() {
        return indices.serving();
    }

    @Override
    public void open(int generation) {
        indices.open(generation);
    }

    @Override
    public Writer writer(int generation) {
        RecordAliases aliases = new RecordAliases(cluster, generation);
        ElasticsearchStore store = new ElasticsearchStore(cluster, digest, erased, aliases);
        return new Writer() {
            @Override
            public List<WriteResult> write(List<RecordDocument> documents) {
                return store.write(documents);
            }

            @Override
            public void writeIdentities(List<RecordDocument> documents) {
                store.writeIdentities(documents);
            }
        };
    }

    @Override
    public void fence(int generation) {
        indices.fence(generation);
    }

    @Override
    public void free(int generation) {
        indices.free(generation);
    }

    @Override
    public void serve(int generation, int instead) {
        // readers see what was refreshed: without it some records would not be there for a while
        indices.refresh(generation);
        indices.serve(generation, instead);
    }

    @Override
    public void note(int generation, String text) {
        indices.note(generation, text);
    }

    @Override
    public void drop(int generation) {
        indices.drop(generation);
    }

    @Override
    public Comparison compare(int serving, int other, BooleanSupplier goesOn) {
        indices.refresh(serving);
        indices.refresh(other);
        return new GenerationComparison(cluster, recordId(), kinds, serving, other).all(goesOn);
    }

    @Override
    public List<Comparison.Difference> again(int serving, int other, List<Comparison.Difference> differences) {
        return new GenerationComparison(cluster, recordId(), kinds, serving, other).again(differences);
    }

    private RecordId recordId() {
        return new RecordId(digest);
    }
}
