package migration.exchange.erasure.elasticsearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import migration.exchange.accounts.elasticsearch.AccountErasing;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexNotes;
import migration.exchange.elasticsearch.Purge;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.erasure.ErasedPlace;
import migration.exchange.erasure.ErasedRecord;
import migration.exchange.erasure.Erasure;
import migration.exchange.erasure.LedgerEntry;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.elasticsearch.RecordErasing;
import migration.exchange.indexing.elasticsearch.RecordErasing.Tombstone;
import migration.exchange.quarantine.elasticsearch.QuarantineErasing;

/** Does in the indices of all stores what lines of the ledger say, and notes with each index how far it is done. */
final class ErasedStore {

    private static final String MARK = "erasures";

    private final Cluster cluster;
    private final RecordErasing records;
    private final QuarantineErasing quarantine;
    private final AccountErasing accounts;
    private final IndexNotes notes;

    ErasedStore(Cluster cluster, KeyedDigest digest, FeedKinds kinds) {
        this.cluster = cluster;
        records = new RecordErasing(cluster, digest, kinds);
        quarantine = new QuarantineErasing(cluster);
        accounts = new AccountErasing(cluster);
        notes = new IndexNotes(cluster);
    }

    RecordErasing records() {
        return records;
    }

    /** Full names of all indices that hold something of persons. */
    private List<String> indices() {
        List<String> all = new ArrayList<>(records.indices());
        Stream.concat(QuarantineErasing.aliases().stream(), AccountErasing.aliases().stream())
                .map(this::behind)
                .forEach(all::add);
        return all;
    }

    /** The name of the index behind an alias. */
    private String behind(String alias) {
        return cluster.call("GET", "/_alias/" + cluster.name(alias), null)
                .body()
                .propertyNames()
                .iterator()
                .next();
    }

    void apply(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<RecordPlace> places = places(entries);
        quarantine.erase(places);
        byFeed(entries).forEach(quarantine::eraseRecords);
        accounts.erase(places);
        entries.forEach(entry -> accounts.eraseDamage(entry.erased().damaged()));
        records.erase(tombstones(entries), identities(entries));
    }

    void applyTo(int generation, List<LedgerEntry> entries) {
        records.eraseIn(generation, tombstones(entries), identities(entries));
    }

    private static List<RecordPlace> places(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.erased().places().stream())
                .map(ErasedPlace::place)
                .toList();
    }

    private static Map<FeedId, Collection<String>> byFeed(List<LedgerEntry> entries) {
        Map<FeedId, Collection<String>> ids = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> entry.erased().records().stream())
                .forEach(one -> ids.computeIfAbsent(one.feed(), feed -> new ArrayList<>())
                        .add(one.sourceId()));
        return ids;
    }

    private static List<Tombstone> tombstones(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.erased().records().stream().map(one -> tombstone(one, entry.erasure())))
                .toList();
    }

    private static Tombstone tombstone(ErasedRecord one, Erasure by) {
        return new Tombstone(
                one.feed(),
                one.sourceId(),
                one.version(),
                one.place(),
                by.basis().name(),
                by.at());
    }

    private static List<String> identities(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.erased().identities().stream())
                .distinct()
                .toList();
    }

    /** Gets off the disk what is deleted; false when it was to stop before. */
    boolean purge(BooleanSupplier goesOn) {
        return new Purge(cluster, indices()).run(goesOn);
    }

    /** Up to where the ledger is applied to all indices; 0 when one of them is new or older than the note. */
    int mark() {
        return indices().stream().mapToInt(this::mark).min().orElse(0);
    }

    private int mark(String index) {
        String text = notes.get(index, MARK);
        return text == null ? 0 : Integer.parseInt(text);
    }

    void mark(int mark) {
        indices().forEach(index -> notes.put(index, MARK, String.valueOf(mark)));
    }
}
