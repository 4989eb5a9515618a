package migration.exchange.quarantine.elasticsearch;

import java.util.Collection;
import java.util.List;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.quarantine.QuarantinedRecord;

/** Deletes cases, closed ones too, and what names them by their records. */
public final class QuarantineErasing {

    private final Documents cases;
    private final CasesOfRecords ofRecords;

    public QuarantineErasing(Cluster cluster) {
        cases = new Documents(cluster, CaseDocument.INDEX);
        ofRecords = new CasesOfRecords(cluster);
    }

    /** The aliases of what it changes. */
    public static List<String> aliases() {
        return ElasticsearchQuarantine.indices().stream()
                .map(index -> index.name())
                .toList();
    }

    /** Deletes the cases of records at some places. */
    public void erase(List<RecordPlace> places) {
        cases.deleteAll(places.stream().map(QuarantinedRecord::idOf).toList());
    }

    /** Deletes what is kept by records that are erased as a whole. */
    public void eraseRecords(FeedId feed, Collection<String> sourceIds) {
        ofRecords.delete(feed, sourceIds);
    }
}
